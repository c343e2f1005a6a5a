package dk.klyngeflow.casework.annualstatus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import dk.klyngeflow.statuses.StatusReport.Figure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms about a status show. */
@Component
class StatusTexts {

    private final StatusRegister register;
    private final StatusDuties duties;

    StatusTexts(StatusRegister register, StatusDuties duties) {
        this.register = register;
        this.duties = duties;
    }

    Map<String, Object> of(StatusReport report) {
        var duty = duties.of(report);
        var shown = new HashMap<String, Object>();
        shown.put("statusTitle", duty.title());
        shown.put(
                "statusFor",
                "Til %s, senest %s".formatted(duties.receiver(report).name(), Danish.date(report.dueOn())));
        shown.put("figuresText", figures(register.figuresOf(report.id())));
        shown.put(
                "statusText",
                register.sectionsOf(report.id()).stream()
                        .filter(section -> !section.content().isBlank())
                        .map(section -> section.heading() + "\n" + section.content())
                        .collect(joining("\n\n")));
        shown.put("summary", report.summary().orElse(""));
        shown.put("returnedWhy", report.returnedWhy().orElse(""));
        shown.put(
                "sections",
                register.sectionsOf(report.id()).stream()
                        .map(section -> Map.of("heading", section.heading(), "sectionText", section.content()))
                        .toList());
        return shown;
    }

    private static String figures(List<Figure> figures) {
        return figures.stream()
                .collect(groupingBy(
                        Figure::heading,
                        LinkedHashMap::new,
                        mapping(figure -> "- %s: %s".formatted(figure.label(), amount(figure)), joining("\n"))))
                .entrySet()
                .stream()
                .map(heading -> heading.getKey() + "\n" + heading.getValue())
                .collect(joining("\n\n"));
    }

    private static String amount(Figure figure) {
        return figure.money() ? Danish.amount(Money.ofOere(figure.amount())) : Danish.cell(figure.amount());
    }
}

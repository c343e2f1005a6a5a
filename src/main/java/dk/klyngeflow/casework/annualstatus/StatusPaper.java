package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.documents.Documents;
import dk.klyngeflow.documents.Fact;
import dk.klyngeflow.documents.Report;
import dk.klyngeflow.documents.Section;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A status on paper. What was sent is frozen, so its paper is the same whenever it is asked for. */
@Component
public class StatusPaper {

    private final Documents documents;
    private final StatusRegister register;
    private final StatusDuties duties;

    StatusPaper(Documents documents, StatusRegister register, StatusDuties duties) {
        this.documents = documents;
        this.register = register;
        this.duties = duties;
    }

    public byte[] pdf(StatusReport report) {
        var duty = duties.of(report);
        var sections = new ArrayList<Section>();
        report.summary()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> sections.add(Section.of("Hovedlinjer", text)));
        register.sectionsOf(report.id()).stream()
                .filter(section -> !section.content().isBlank())
                .forEach(section -> sections.add(Section.of(section.heading(), section.content())));
        return documents.pdf(documents.report(new Report(
                duty.kind().danish(),
                duty.title(),
                duties.bodyOf(report).name(),
                Danish.date(report.period().from()) + " – "
                        + Danish.date(report.period().to()),
                facts(report),
                register.figuresOf(report.id()).stream()
                        .map(figure -> List.<Object>of(
                                figure.heading(),
                                figure.label(),
                                figure.money() ? Money.ofOere(figure.amount()) : figure.amount()))
                        .toList(),
                sections)));
    }

    private List<Fact> facts(StatusReport report) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Til", duties.receiver(report).name()));
        report.drawnAt().ifPresent(at -> facts.add(new Fact("Tallene er fra", Danish.date(at.toLocalDate()))));
        report.approvedBy().ifPresent(by -> facts.add(new Fact("Godkendt af", by)));
        report.sentOn().ifPresent(on -> facts.add(new Fact("Sendt", Danish.date(on))));
        if (report.sentOn().isEmpty()) {
            facts.add(new Fact("Status", report.state().danish()));
        }
        return facts;
    }
}

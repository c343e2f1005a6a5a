package dk.klyngeflow.casework.leveltreatment;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form about a case shows first: its number, title and story so far. */
@Component
public class CaseTexts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final Organisation organisation;

    CaseTexts(CaseRegister cases, DecisionTrail trail, Organisation organisation) {
        this.cases = cases;
        this.trail = trail;
        this.organisation = organisation;
    }

    /** A map that the caller may add to. */
    public Map<String, Object> of(String businessKey) {
        var number = new CaseNumber(businessKey);
        var file = cases.get(number);
        var texts = new HashMap<String, Object>();
        texts.put("caseNumber", number.value());
        texts.put("caseTitle", file.title());
        texts.put("submitter", file.submitter());
        texts.put("description", file.description());
        texts.put("earlierDecisions", decisions(file));
        return texts;
    }

    private String decisions(CaseFile file) {
        var own = trail.of(file.number()).stream().map(this::sentence).collect(Collectors.joining("\n"));
        var parent = file.parentCase()
                .map(number -> "Udskilt fra sag " + number + "\n"
                        + trail.of(number).stream()
                                .filter(entry -> file.parentPoint()
                                        .filter(point -> point.equals(entry.point()))
                                        .isPresent())
                                .map(this::sentence)
                                .collect(Collectors.joining("\n")))
                .orElse("");
        return (parent + "\n" + own).strip();
    }

    private String sentence(TrailEntry entry) {
        return "%s, %s: %s"
                .formatted(
                        DAY.format(entry.decidedOn()),
                        organisation.body(entry.body()).shortName(),
                        entry.words());
    }
}

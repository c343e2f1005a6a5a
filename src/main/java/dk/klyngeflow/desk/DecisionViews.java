package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.DecisionRegister;
import dk.klyngeflow.meetings.DecisionRegister.Decision;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions with what became of them: their follow-ups, and where their case is now. Three statements, however many. */
@Component
@Transactional(readOnly = true)
class DecisionViews {

    /** As many as a person can look through; the rest is found with the filter. */
    static final int MOST = 100;

    static final int MOST_EXPORTED = 5000;

    record Wanted(
            List<BodyId> bodies,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean open,
            boolean overdue) {}

    /** @param became where the case is now, in Danish; null where the point belongs to no case that the person may see */
    record Row(
            Decision decision,
            String body,
            @Nullable String outcome,
            String words,
            @Nullable String caseNumber,
            @Nullable String became,
            List<Arrangement> arrangements) {

        /** The row for a spreadsheet: a line for each follow-up, or one. */
        List<List<Object>> lines() {
            return arrangements.isEmpty()
                    ? List.of(line(null))
                    : arrangements.stream().map(this::line).toList();
        }

        private List<Object> line(@Nullable Arrangement made) {
            return Arrays.asList(
                    decision.day(),
                    body,
                    decision.item(),
                    decision.text(),
                    outcome == null ? "Udfald mangler" : outcome,
                    words,
                    caseNumber,
                    became,
                    made == null ? null : made.kind().danish() + ": " + made.title(),
                    made == null ? null : made.holder().orElse(null),
                    made == null ? null : made.dueOn().orElse(null),
                    made == null ? null : made.doneOn().orElse(null));
        }
    }

    private final DecisionRegister register;
    private final CaseRegister cases;
    private final Organisation organisation;
    private final KlyngeClock clock;

    DecisionViews(DecisionRegister register, CaseRegister cases, Organisation organisation, KlyngeClock clock) {
        this.register = register;
        this.cases = cases;
        this.organisation = organisation;
        this.clock = clock;
    }

    List<Row> find(Wanted wanted, SignedIn person, int most) {
        var insiders = wanted.bodies().stream()
                .filter(id -> person.isInAny(organisation.body(id).groups()))
                .toList();
        var found = register.find(
                new DecisionRegister.Search(
                        wanted.bodies(),
                        insiders,
                        wanted.text(),
                        wanted.from(),
                        wanted.to(),
                        wanted.open(),
                        wanted.overdue() ? clock.today() : null),
                most);
        var made = register.arrangementsOf(found.stream().map(Decision::point).toList()).stream()
                .collect(Collectors.groupingBy(one -> one.point().orElseThrow()));
        var files = cases
                .find(found.stream()
                        .flatMap(one -> Stream.concat(one.caseNumber().stream(), one.sentOnAs().stream()))
                        .collect(Collectors.toSet()))
                .stream()
                .filter(file -> person.tenants().contains(file.cluster().value()))
                .collect(Collectors.toMap(CaseFile::number, file -> file));
        return found.stream()
                .map(one -> row(one, made.getOrDefault(one.point(), List.of()), files))
                .toList();
    }

    private Row row(Decision decision, List<Arrangement> made, Map<CaseNumber, CaseFile> files) {
        var file = decision.sentOnAs()
                .map(files::get)
                .or(() -> decision.caseNumber().map(files::get))
                .orElse(null);
        return new Row(
                decision,
                organisation.body(decision.body()).name(),
                decision.outcome().map(Outcome::danish).orElse(null),
                decision.outcome()
                                .filter(outcome -> outcome.isSaidBy(decision.words()))
                                .isPresent()
                        ? ""
                        : decision.words(),
                file == null ? null : file.number().value(),
                file == null ? null : became(file),
                made);
    }

    private String became(CaseFile file) {
        if (!file.isOpen()) {
            return file.status().danish();
        }
        return file.body()
                .map(body -> "Er nu hos " + organisation.body(body).name())
                .orElse(file.status().danish());
    }
}

package dk.klyngeflow.monitoring;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.util.List;
import java.util.Optional;

/**
 * Why one case does not move.
 *
 * @param key the business key of its processes: a case number, or a meeting's or fund year's key
 * @param instance the process instance in which it waits; empty where none runs
 * @param body where it is; empty for what belongs to no body
 * @param findings the reasons, the one to look at first leading; never empty
 * @param waiting the open tasks
 */
public record Diagnosis(
        String key,
        Optional<String> instance,
        ClusterId cluster,
        Optional<BodyId> body,
        List<Finding> findings,
        List<Waiting> waiting) {

    public Diagnosis {
        findings = List.copyOf(findings);
        waiting = List.copyOf(waiting);
    }

    /** The reason to look at first. */
    public Finding first() {
        return findings.get(0);
    }

    /** Empty for a meeting's or a fund year's own process. */
    public Optional<CaseNumber> caseNumber() {
        return CaseNumber.parse(key);
    }
}

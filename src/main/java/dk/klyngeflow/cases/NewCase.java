package dk.klyngeflow.cases;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Subject;
import java.time.LocalDate;

/**
 * What it takes to open a case.
 *
 * @param originKey names a case that is not typed in by hand (imported, sent on), so that a repeated step finds it; or null
 * @param parentCase the case that this one was sent on from; or null
 * @param parentPoint the meeting point that sent it on; or null
 */
public record NewCase(
        ClusterId cluster,
        CaseType type,
        Subject subject,
        String title,
        String description,
        String submitter,
        LocalDate openedOn,
        String originKey,
        CaseNumber parentCase,
        Long parentPoint) {

    /** A case that somebody raises. */
    public static NewCase raised(
            ClusterId cluster, Subject subject, String title, String description, String submitter, LocalDate on) {
        return new NewCase(cluster, CaseType.ISSUE, subject, title, description, submitter, on, null, null, null);
    }

    /** A case of another kind than an issue, about how the cluster is organised. */
    public static NewCase about(
            CaseType type, ClusterId cluster, String title, String description, String submitter, LocalDate on) {
        return new NewCase(cluster, type, Subject.ORGANISATION, title, description, submitter, on, null, null, null);
    }

    public NewCase withOrigin(String key) {
        return new NewCase(
                cluster, type, subject, title, description, submitter, openedOn, key, parentCase, parentPoint);
    }
}

package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import org.springframework.lang.Nullable;

/**
 * Whether a body may set up ad hoc groups for a purpose (C-05).
 *
 * @param approvedBy who approves; given exactly when approval is needed
 */
public record AdHocAuthority(
        Purpose purpose, Answer answer, @Nullable BodyId approvedBy, String rule) {

    /** What a group is for. */
    public enum Purpose {
        /** Looking deeper into a problem that was found. */
        ANALYSIS,
        /** A concrete task with an end. */
        TIME_LIMITED_TASK,
        /** Professionals who are convened when needed. */
        STANDBY_POOL,
        /** Expertise that the body itself lacks. */
        EXPERTISE,
        /** Whatever is not listed by itself. */
        ANY
    }

    /** The answer to a body that asks. */
    public enum Answer {
        ALLOWED_ALONE,
        NEEDS_APPROVAL,
        NOT_ALLOWED
    }
}

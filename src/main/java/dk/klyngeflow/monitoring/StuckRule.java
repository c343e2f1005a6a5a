package dk.klyngeflow.monitoring;

import java.time.LocalDateTime;

/** How cases of one kind are found, all of them by one query, and what is said of each. One rule for each kind. */
interface StuckRule {

    StuckKind kind();

    /** Parameters: see {@link Moment}. */
    StuckSql sql();

    /** One Danish sentence: who is waited for, since when, and which rule or date is passed. */
    String sentence(StuckRow row, Texts texts);

    /** When it became so. */
    default LocalDateTime since(StuckRow row, Texts texts) {
        return row.since();
    }

    default RetryEffect retry(StuckRow row) {
        return RetryEffect.NOTHING;
    }
}

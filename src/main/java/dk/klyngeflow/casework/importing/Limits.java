package dk.klyngeflow.casework.importing;

/** How long texts may be, in characters: as long as their columns. */
final class Limits {

    static final int CASE_TITLE = 200;
    static final int DESCRIPTION = 4000;
    static final int ITEM_TITLE = 250;
    static final int PRESENTER = 200;
    static final int JOURNAL_NUMBER = 60;
    static final int NUMBER = 10;
    /** Background and narrative have no bound in the database; a page of minutes is 3,000. */
    static final int NARRATIVE = 20_000;

    static final int POINT_TEXT = 1000;
    static final int WORDS = 2000;
    static final int WHY_CANCELLED = 500;
    static final int ARRANGEMENT = 500;
    static final int HOLDER = 200;

    private Limits() {}
}

package dk.klyngeflow.monitoring;

/** What can legally be done about a case that does not move. */
public enum Step {
    ASSIGN("Giv opgaven til en anden", true),
    RETRY("Prøv trinnet igen", true),
    MOVE_MEETING("Flyt sagen til et andet møde", true),
    HAND_OVER("Overdrag sagen til forummets efterfølger", true),
    WAKE_TIMER("Lad fristen virke nu", true),
    SEND_AGAIN("Send igen", true),
    SET_ASIDE("Læg beskeden til side", true),
    WITHDRAW("Træk sagen tilbage", true),
    PLAN_MEETING("Sekretariatet planlægger et møde", false),
    WRITE_OUTCOME("Sekretariatet skriver det manglende udfald", false),
    GIVE_ROLE("En administrator giver nogen rollen", false),
    MEND_ADDRESS("Sekretariatet retter mailadressen", false),
    DO_TASK("Den, der har opgaven, løser den", false);

    private final String danish;
    private final boolean operators;

    Step(String danish, boolean operators) {
        this.danish = danish;
        this.operators = operators;
    }

    public String danish() {
        return danish;
    }

    /** Whether operators do it themselves; every other step is taken on the program's own pages, by those who have it. */
    public boolean isOperators() {
        return operators;
    }
}

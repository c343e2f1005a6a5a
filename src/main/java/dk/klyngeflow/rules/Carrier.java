package dk.klyngeflow.rules;

/** What a file that names a rule is, in the order in which the page shows it. */
enum Carrier {
    PROCESS("Proces"),
    TABLE("Beslutningstabel"),
    FORM("Formular"),
    SETTING("Indstilling"),
    PAGE("Side"),
    DATABASE("Database"),
    CODE("Kode"),
    /** Shows that a rule is kept, and does not keep it. */
    TEST("Prøve");

    private final String danish;

    Carrier(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }

    static Carrier of(String path) {
        if (path.startsWith("src/test/")) {
            return TEST;
        }
        if (path.matches(".*/(portal|desk)/.*\\.java")) {
            return PAGE;
        }
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "bpmn" -> PROCESS;
            case "dmn" -> TABLE;
            case "form" -> FORM;
            case "yml" -> SETTING;
            case "html" -> PAGE;
            case "sql" -> DATABASE;
            case "java" -> CODE;
            default -> throw new IllegalStateException("Nobody said what kind of carrier this is: " + path);
        };
    }
}

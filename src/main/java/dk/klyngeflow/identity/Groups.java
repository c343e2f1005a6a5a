package dk.klyngeflow.identity;

/** Groups that do not belong to a body. A body's own groups are named by the body. */
public final class Groups {

    /** Everybody with an account: may sign in to the task list and raise an issue. */
    public static final String EVERYBODY = "bruger";
    /** Everybody who sits in a body or serves one: sees the tasks of the own clusters in the task list. */
    public static final String FORUMS = "forum";
    /** Watch stuck cases in Cockpit, retry and reassign. */
    public static final String OPERATORS = "operatoer";
    /** Users, groups, tenants and grants. The engine skips no check for them over HTTP: their rights are granted. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private Groups() {}
}

package dk.klyngeflow.identity;

/** Groups that do not belong to a body. A body's own groups are named by the body; everybody else needs none. */
public final class Groups {

    /** Watch stuck cases in Cockpit, retry and reassign. */
    public static final String OPERATORS = "operatoer";
    /** Users, groups, tenants and grants. The engine skips no check for them over HTTP: their rights are granted. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private Groups() {}
}

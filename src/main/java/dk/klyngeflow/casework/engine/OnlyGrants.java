package dk.klyngeflow.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Rights are few and only given: none is taken back again by a second one, and none is for a single task or process instance
 * (see {@link NoRowPerTask}). So the engine need not look, at each call, for either; whoever tries to make one is told. Those that
 * were made before it was refused count as ever, see {@link EngineSetup}.
 */
class OnlyGrants extends AuthorizationManager {

    private final EverybodysRights everybodys;

    private OnlyGrants(EverybodysRights everybodys) {
        this.everybodys = everybodys;
    }

    static InPlaceOf managers() {
        var everybodys = new EverybodysRights();
        return new InPlaceOf(AuthorizationManager.class, () -> new OnlyGrants(everybodys));
    }

    @Override
    public void insert(DbEntity entity) {
        if (entity instanceof AuthorizationEntity right) {
            requireGrant(right);
        }
        super.insert(entity);
        forgetWhenItCounts();
    }

    @Override
    public void update(AuthorizationEntity right) {
        requireGrant(right);
        super.update(right);
        forgetWhenItCounts();
    }

    @Override
    public void delete(DbEntity entity) {
        super.delete(entity);
        forgetWhenItCounts();
    }

    /** Not before: until then the database still says what was. */
    private void forgetWhenItCounts() {
        getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> everybodys.forget());
    }

    @Override
    public boolean isAuthorized(String userId, List<String> groups, PermissionCheck check) {
        return !isRevokeAuthCheckEnabled(userId, groups) && everybodys.cover(check)
                || super.isAuthorized(userId, groups, check);
    }

    @Override
    public boolean isAuthorized(String userId, List<String> groups, CompositePermissionCheck check) {
        return !isRevokeAuthCheckEnabled(userId, groups) && everybodys.cover(check)
                || super.isAuthorized(userId, groups, check);
    }

    /** A query whose answers everybody may see is asked without rights: they would not make it shorter. */
    @Override
    protected void addPermissionCheck(AuthorizationCheck query, CompositePermissionCheck check) {
        super.addPermissionCheck(query, check);
        if (query.isAuthorizationCheckEnabled()
                && !query.isRevokeAuthorizationCheckEnabled()
                && everybodys.cover(check)) {
            query.setAuthorizationCheckEnabled(false);
        }
    }

    private static void requireGrant(AuthorizationEntity right) {
        if (right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw new BadUserRequestException(
                    "En rettighed kan ikke tages tilbage med en ny (AFVIS). Slet den, der giver for meget.");
        }
        requireForAll(
                right,
                Resources.TASK,
                "En rettighed til en enkelt opgave kan ikke gives: hvem der kan løse den, står på opgaven.");
        requireForAll(
                right,
                Resources.PROCESS_INSTANCE,
                "En rettighed til en enkelt procesinstans kan ikke gives. Giv den til procesdefinitionen.");
    }

    private static void requireForAll(AuthorizationEntity right, Resource resource, String otherwise) {
        if (right.getResourceType() == resource.resourceType() && !Authorization.ANY.equals(right.getResourceId())) {
            throw new BadUserRequestException(otherwise);
        }
    }

    /** The engine would first ask which groups have any rights at all, to make the list shorter. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
            super.deleteAuthorizationsByResourceId(resource, id);
        }
    }
}

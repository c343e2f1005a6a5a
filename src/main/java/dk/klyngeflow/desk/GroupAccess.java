package dk.klyngeflow.desk;

import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who sees which group and which body's seats: the people of its cluster; who changes seats: the body's secretariat. */
@Component
class GroupAccess {

    private final GroupRegister groups;
    private final Organisation organisation;

    GroupAccess(GroupRegister groups, Organisation organisation) {
        this.groups = groups;
        this.organisation = organisation;
    }

    /** The group; for anybody outside the cluster there is none. */
    AdHocGroup visible(String number, SignedIn person) {
        try {
            return groups.find(new CaseNumber(number))
                    .filter(group -> person.tenants().contains(group.cluster().value()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noNumber) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The body, for everybody in its cluster. */
    Body body(String id, SignedIn person) {
        try {
            return organisation
                    .find(new BodyId(id))
                    .filter(body -> person.tenants().contains(body.owner().value()) || person.isInAny(body.groups()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noBody) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The body, for its secretariat only. */
    Body bodyOfSecretary(String id, SignedIn person) {
        var body = body(id, person);
        if (!isSecretary(body, person)) {
            throw new AccessDeniedException("only the body's secretariat");
        }
        return body;
    }

    boolean isSecretary(Body body, SignedIn person) {
        return person.isIn(body.secretariatGroup());
    }
}

package dk.klyngeflow.casework;

import dk.klyngeflow.casework.invitation.Invitations;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A body's secretariat keeps its addresses; whoever is new among them is invited to the coming meetings. Checks the person. */
@Component
public class InvitationDesk {

    private final Organisation organisation;
    private final Contacts contacts;
    private final Invitations invitations;

    InvitationDesk(Organisation organisation, Contacts contacts, Invitations invitations) {
        this.organisation = organisation;
        this.contacts = contacts;
        this.invitations = invitations;
    }

    /** @param points all that the list is about: those without a contact in it have no address any more */
    @Transactional
    public void keepContacts(BodyId body, Collection<ContactPoint> points, Collection<Contact> kept, SignedIn person) {
        if (!person.isIn(organisation.body(body).secretariatGroup())) {
            throw new Refusal("", "notSecretary", "Det kan kun forummets sekretariat gøre.");
        }
        contacts.keep(points, kept, person.actor());
        invitations.inviteMissing(body);
    }
}

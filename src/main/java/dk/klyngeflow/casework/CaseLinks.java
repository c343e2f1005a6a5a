package dk.klyngeflow.casework;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.deadlines.KeepFor;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Refusal;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody without an account follows a case in the place of whoever raised it, and answers what is expected
 * of him. The one who raised the case hands them out and closes them.
 */
@Component
public class CaseLinks {

    /** @param follow how long a link can be used */
    @ConfigurationProperties("klyngeflow.case-links")
    public record Settings(@DefaultValue("P1Y") Period follow) {}

    private static final int MOST_LINKS = 10;
    private static final String APPLICANT = "Ansøgerens kontakt";

    private final Settings settings;
    private final PersonalLinks links;
    private final CaseRegister cases;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates mails;
    private final AuditLog audit;
    private final KlyngeClock clock;

    CaseLinks(
            Settings settings,
            PersonalLinks links,
            CaseRegister cases,
            PublicAddress address,
            Outbox outbox,
            MailTemplates mails,
            AuditLog audit,
            KlyngeClock clock) {
        this.settings = settings;
        this.links = links;
        this.cases = cases;
        this.address = address;
        this.outbox = outbox;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** The links to the case that can be used, for whoever raised it. */
    @Transactional(readOnly = true)
    public List<PersonalLink> of(CaseNumber number) {
        return links.of(LinkPurpose.FOLLOW_CASE, number.value()).stream()
                .filter(PersonalLink::isOpen)
                .toList();
    }

    /**
     * Mails a link to follow the case.
     *
     * @param holder who it is for: title and organisation
     * @throws Refusal where the person has not raised the case, or there are many links already
     */
    @Transactional
    public void send(CaseNumber number, String holder, EmailAddress to, SignedIn person) {
        requireSubmitter(number, person);
        if (of(number).size() >= MOST_LINKS) {
            throw new Refusal(
                    "holder",
                    "mostLinks",
                    "Der er allerede %d links til sagen. Luk dem, før du sender flere.".formatted(MOST_LINKS));
        }
        mail("follow", number, holder, to);
    }

    /** Closes all links to the case. */
    @Transactional
    public void close(CaseNumber number, SignedIn person) {
        requireSubmitter(number, person);
        links.revoke(LinkPurpose.FOLLOW_CASE, number.value());
    }

    /**
     * A case that is followed by link.
     *
     * @param inPlaceOf whoever raised it, in no group: what he may as a member or secretary is not the link's
     */
    public record Followed(CaseFile file, SignedIn inPlaceOf) {}

    /** The case that the link leads to, while it can be used. */
    @Transactional(readOnly = true)
    public Optional<Followed> open(PersonalLink link) {
        return link.purpose() == LinkPurpose.FOLLOW_CASE && link.isOpen()
                ? cases.find(new CaseNumber(link.subject())).map(file -> new Followed(file, inPlaceOf(file)))
                : Optional.empty();
    }

    /** Notes what was done with the link, for it stands under the account in whose place it was done. */
    @Transactional
    public void used(PersonalLink link, String what) {
        links.use(link);
        audit.note(Actor.LINK, AuditAction.USED_LINK, link.subject(), link.holder() + ": " + what);
    }

    private static SignedIn inPlaceOf(CaseFile file) {
        return new SignedIn(
                file.submitter(), APPLICANT, Set.of(), Set.of(file.cluster().value()));
    }

    /** The receipt for a case that was just raised, with a link to follow it. */
    void sendReceipt(CaseNumber number, EmailAddress to) {
        mail("receipt", number, APPLICANT, to);
    }

    private void mail(String template, CaseNumber number, String holder, EmailAddress to) {
        var lastDay = new KeepFor(settings.follow()).until(clock.today());
        var link = address.of(links.issue(LinkPurpose.FOLLOW_CASE, number.value(), holder, lastDay));
        var facts = new HashMap<String, Object>(Map.of("number", number, "holder", holder, "link", link));
        facts.put("title", cases.get(number).title());
        facts.put("by", lastDay);
        var text = mails.fill(template, facts);
        outbox.send(Mail.of(template + ":" + LinkKeys.of(link), to, text.subject(), text.body()));
    }

    private void requireSubmitter(CaseNumber number, SignedIn person) {
        if (!cases.get(number).submitter().equals(person.id())) {
            throw new Refusal("", "notSubmitter", "Det kan kun den, der har rejst sagen.");
        }
    }
}

package dk.klyngeflow.casework;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.CaseFileDesk.Upload;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.drafting.DraftForms;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.drafts.Draft;
import dk.klyngeflow.drafts.DraftSettings;
import dk.klyngeflow.drafts.Drafts;
import dk.klyngeflow.drafts.SignOffs;
import dk.klyngeflow.drafts.SignOffs.SignOff;
import dk.klyngeflow.files.StoredFile;
import dk.klyngeflow.forms.FormSchema;
import dk.klyngeflow.forms.FormSummary;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.Persons;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From a draft to a case. The owner writes, shares, hands over and sends; whom it is shared with writes along, by account or
 * by link. What is sent goes the way of Tasklist's start forms: the same form, the same checks. Each call checks who asks, is
 * one transaction, and stores nothing where it refuses.
 */
@Component
public class DraftDesk {

    /** More links than this for one draft are a mistake, or mail to strangers. */
    private static final int MOST_LINKS = 10;

    private static final int NAME = 64;

    /** Who writes on a draft. */
    public sealed interface Writer {

        Actor actor();

        record Account(SignedIn person) implements Writer {
            @Override
            public Actor actor() {
                return person.actor();
            }
        }

        record Holder(PersonalLink link) implements Writer {
            @Override
            public Actor actor() {
                return Actor.LINK;
            }
        }
    }

    /** An account that writes along. */
    public record Colleague(String account, String name) {}

    /** A draft in the list of those that a person writes on. */
    public record Row(long id, DraftKind kind, String title, boolean own, String owner, Draft draft) {}

    /**
     * A draft with all that its page shows.
     *
     * @param own whether who asks owns it: shares it, hands it over, sends it
     * @param mayTakeOver whether its owner's account is gone
     * @param asksSignOff whether its form asks for the management's signature
     * @param keptUntil the day on which it is removed where nobody changes it
     */
    public record Opened(
            Draft draft,
            DraftKind kind,
            String title,
            FormSchema form,
            Map<String, List<Option>> options,
            List<StoredFile> files,
            boolean own,
            boolean mayTakeOver,
            String owner,
            List<Colleague> colleagues,
            List<PersonalLink> links,
            boolean asksSignOff,
            @Nullable SignOff signOff,
            boolean signed,
            LocalDate keptUntil) {}

    /** A draft that can be sent: what stands in it, and what happens then. */
    public record Checked(Opened opened, FormSummary summary, Forecast forecast) {}

    private final Drafts drafts;
    private final DraftSettings settings;
    private final DraftForms forms;
    private final SignOffs signOffs;
    private final Intake intake;
    private final Attachments attachments;
    private final CaseRegister cases;
    private final CaseLinks caseLinks;
    private final Forecasts forecasts;
    private final FormDoor door;
    private final Persons persons;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates mails;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    DraftDesk(
            Drafts drafts,
            DraftSettings settings,
            DraftForms forms,
            SignOffs signOffs,
            Intake intake,
            Attachments attachments,
            CaseRegister cases,
            CaseLinks caseLinks,
            Forecasts forecasts,
            FormDoor door,
            Persons persons,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox,
            MailTemplates mails,
            WorkingDays workingDays,
            KlyngeClock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.settings = settings;
        this.forms = forms;
        this.signOffs = signOffs;
        this.intake = intake;
        this.attachments = attachments;
        this.cases = cases;
        this.caseLinks = caseLinks;
        this.forecasts = forecasts;
        this.door = door;
        this.persons = persons;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.mails = mails;
        this.workingDays = workingDays;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The drafts that the person writes on and that are not sent; what was changed last comes first. */
    @Transactional(readOnly = true)
    public List<Row> of(SignedIn person) {
        return drafts.of(person.id()).stream()
                .map(draft -> new Row(
                        draft.id(),
                        DraftKind.ofForm(draft.kind()),
                        title(draft),
                        owns(draft, person),
                        nameOf(draft.owner()),
                        draft))
                .toList();
    }

    /** What the person can begin. */
    public List<DraftKind> kindsFor(SignedIn person) {
        return Arrays.stream(DraftKind.values())
                .filter(kind -> forms.isFor(kind.formId(), person))
                .toList();
    }

    /** A draft of that kind to begin with; one that the person has left empty is taken first. */
    @Transactional
    public long begin(DraftKind kind, SignedIn person) {
        return drafts.begin(kind.formId(), person.id()).id();
    }

    /** The draft, if this writer may write on it; a sent one is only its owner's. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(long id, Writer writer) {
        return drafts.find(id).filter(draft -> mayOpen(draft, writer)).map(draft -> opened(draft, writer));
    }

    /**
     * Saves what was typed, unfinished as it may be.
     *
     * @param basedOn the revision that the writer saw
     * @return the revision now
     * @throws Refusal where somebody else has changed it since
     */
    @Transactional
    public int save(long id, int basedOn, Map<String, Object> typed, Writer writer) {
        return saved(id, basedOn, typed, writer).revision();
    }

    /** Saves what was typed, and attaches all of the files or none of them. */
    @Transactional
    public void attach(
            long id,
            int basedOn,
            Map<String, Object> typed,
            List<Upload> uploads,
            boolean cprConfirmed,
            Writer writer) {
        var draft = saved(id, basedOn, typed, writer);
        if (uploads.isEmpty()) {
            throw new Refusal("file", "required", "Vælg mindst én fil.");
        }
        for (var upload : uploads) {
            draft = drafts.attach(draft, intake.take(upload, cprConfirmed), writer.actor());
        }
    }

    /** Saves what was typed, and takes the file off. */
    @Transactional
    public void detach(long id, int basedOn, Map<String, Object> typed, long file, Writer writer) {
        drafts.detach(saved(id, basedOn, typed, writer), file, writer.actor());
    }

    /** @throws Refusal where there is no such account in the owner's clusters */
    @Transactional
    public void share(long id, String account, SignedIn person) {
        var draft = requireOwn(id, person);
        drafts.share(draft, colleague("account", account, person).id());
    }

    @Transactional
    public void unshare(long id, String account, SignedIn person) {
        drafts.unshare(requireOwn(id, person), account);
    }

    /** Mails a link by which somebody without an account writes along. */
    @Transactional
    public void shareByLink(long id, String holder, EmailAddress mail, SignedIn person) {
        var draft = requireOwn(id, person);
        requireFewLinks(LinkPurpose.DRAFT, subject(draft));
        var lastDay = lastDay();
        var link = address.of(links.issue(LinkPurpose.DRAFT, subject(draft), holder, lastDay));
        send("draftShared", draft, holder, mail, link, lastDay);
    }

    /** Closes all links to the draft. */
    @Transactional
    public void closeLinks(long id, SignedIn person) {
        links.revoke(LinkPurpose.DRAFT, subject(requireOwn(id, person)));
    }

    /** Another account owns the draft from now on. */
    @Transactional
    public void handOver(long id, String account, SignedIn person) {
        var draft = requireOwn(id, person);
        drafts.handOver(draft, colleague("toAccount", account, person).id());
    }

    /** A colleague goes on with the draft of somebody whose account is gone. */
    @Transactional
    public void takeOver(long id, SignedIn person) {
        var draft = requireWritable(id, new Writer.Account(person));
        if (!mayTakeOver(draft, person)) {
            throw new Refusal("", "owner", "Kun den, der ejer kladden, kan give den videre.");
        }
        drafts.handOver(draft, person.id());
    }

    /**
     * Asks the management to sign for the draft as it is now. The link that was mailed before is closed.
     *
     * @param holder title and organisation
     */
    @Transactional
    public void askToSign(long id, String holder, EmailAddress mail, SignedIn person) {
        var draft = requireOwn(id, person);
        closeSignOff(draft);
        var asked = signOffs.ask(draft, holder);
        var lastDay = lastDay();
        var link = address.of(links.issue(LinkPurpose.SIGN_OFF, String.valueOf(asked.id()), holder, lastDay));
        send("signOff", draft, holder, mail, link, lastDay);
    }

    /** Nobody is asked to sign any more. */
    @Transactional
    public void forgetSignOff(long id, SignedIn person) {
        var draft = requireOwn(id, person);
        closeSignOff(draft);
        signOffs.forget(draft);
    }

    /**
     * What would happen if the draft was sent now: it is sent, looked at, and taken back with all that it did. So it is held
     * against the very same rules, and nothing but sending it can say more.
     *
     * @throws Refusal with everything that is wrong
     */
    public Checked check(long id, SignedIn person) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var writer = new Writer.Account(person);
            var draft = requireWritable(id, writer);
            var opened = opened(draft, writer);
            var owner = persons.find(draft.owner()).orElse(person);
            var number = start(draft, owner);
            return new Checked(
                    opened,
                    forms.summary(draft),
                    forecasts.of(forms.start(draft).way(number)));
        });
    }

    /**
     * Sends the draft: it becomes a case with its attachments, and whoever sends it again gets the same case.
     *
     * @param checked the revision that the person has checked
     * @throws Refusal with everything that is wrong; the draft stays as it was
     */
    @Transactional
    public CaseNumber send(long id, int checked, SignedIn person) {
        var draft = drafts.lock(id).orElseThrow(DraftDesk::gone);
        if (draft.isSent() && owns(draft, person)) {
            return draft.sentAs().get();
        }
        requireOwn(id, person);
        if (draft.revision() != checked) {
            throw new Refusal(
                    "",
                    "overtaken",
                    "Kladden er ændret, siden du så den igennem. Se den igennem igen, og send den så.");
        }
        var signed = signOffs.of(draft);
        if (signed.isPresent() && !signed.get().covers(draft)) {
            throw new Refusal("", "signOff", unsigned(signed.get(), draft));
        }
        var number = start(draft, person);
        drafts.files(draft).forEach(file -> attachments.attach(number, file, null, person.actor()));
        signed.ifPresent(by -> cases.keepForm(number, "signOffDraft", Actor.LINK, SignedFor.json(by)));
        if (draft.content().get("contactMail") instanceof String mail) {
            caseLinks.sendReceipt(number, EmailAddress.typed("contactMail", mail));
        }
        links.revoke(LinkPurpose.DRAFT, subject(draft));
        drafts.sent(draft, number);
        return number;
    }

    /** Why the draft cannot be sent although its form is right; empty where it can. */
    public Optional<String> missing(Opened opened) {
        return opened.signOff() == null || opened.signed()
                ? Optional.empty()
                : Optional.of(unsigned(opened.signOff(), opened.draft()));
    }

    @Transactional
    public void delete(long id, SignedIn person) {
        var draft = requireOwn(id, person);
        closeSignOff(draft);
        links.revoke(LinkPurpose.DRAFT, subject(draft));
        drafts.delete(draft);
    }

    private CaseNumber start(Draft draft, SignedIn person) {
        var process = forms.start(draft).processKey();
        return new CaseNumber(door.start(process, draft.content(), person).businessKey());
    }

    private Draft saved(long id, int basedOn, Map<String, Object> typed, Writer writer) {
        return drafts.save(requireWritable(id, writer), basedOn, typed, writer.actor());
    }

    private Opened opened(Draft draft, Writer writer) {
        var person = writer instanceof Writer.Account account ? account.person() : null;
        var signOff = signOffs.of(draft).orElse(null);
        var form = forms.form(draft);
        return new Opened(
                draft,
                DraftKind.ofForm(draft.kind()),
                title(draft),
                form,
                forms.options(draft),
                drafts.files(draft),
                person != null && owns(draft, person),
                person != null && mayTakeOver(draft, person),
                nameOf(draft.owner()),
                drafts.sharedWith(draft).stream()
                        .map(account -> new Colleague(account, nameOf(account)))
                        .toList(),
                links.of(LinkPurpose.DRAFT, subject(draft)).stream()
                        .filter(PersonalLink::isOpen)
                        .toList(),
                form.says("signOff"),
                signOff,
                signOff != null && signOff.covers(draft),
                drafts.keptUntil(draft));
    }

    private boolean mayOpen(Draft draft, Writer writer) {
        if (writer instanceof Writer.Holder holder) {
            return !draft.isSent() && isLinkTo(draft, holder.link());
        }
        var person = ((Writer.Account) writer).person();
        return owns(draft, person)
                || !draft.isSent() && drafts.sharedWith(draft).contains(person.id());
    }

    private Draft requireWritable(long id, Writer writer) {
        var draft = drafts.lock(id).filter(found -> mayOpen(found, writer)).orElseThrow(DraftDesk::gone);
        if (draft.isSent()) {
            throw new Refusal(
                    "",
                    "sent",
                    "Kladden er sendt som sag %s og kan ikke ændres."
                            .formatted(draft.sentAs().get()));
        }
        return draft;
    }

    private Draft requireOwn(long id, SignedIn person) {
        var draft = requireWritable(id, new Writer.Account(person));
        if (!owns(draft, person)) {
            throw new Refusal("", "owner", "Det kan kun den, der ejer kladden.");
        }
        return draft;
    }

    private static boolean owns(Draft draft, SignedIn person) {
        return draft.owner().equals(person.id());
    }

    private boolean mayTakeOver(Draft draft, SignedIn person) {
        return !owns(draft, person) && persons.find(draft.owner()).isEmpty();
    }

    private static boolean isLinkTo(Draft draft, PersonalLink link) {
        return link.purpose() == LinkPurpose.DRAFT
                && link.isOpen()
                && link.subject().equals(subject(draft));
    }

    /** Another account of one of the person's clusters; no other is there for him. */
    private SignedIn colleague(String field, String account, SignedIn person) {
        return Optional.of(account.strip())
                .filter(id -> id.length() <= NAME && !id.equals(person.id()))
                .flatMap(persons::find)
                .filter(found -> found.tenants().stream().anyMatch(person.tenants()::contains))
                .orElseThrow(() -> new Refusal(
                        field,
                        "account",
                        "Der er ingen anden med det brugernavn i din klynge. Har kollegaen ingen konto, så"
                                + " send et link."));
    }

    private void requireFewLinks(LinkPurpose purpose, String subject) {
        if (links.of(purpose, subject).stream().filter(PersonalLink::isOpen).count() >= MOST_LINKS) {
            throw new Refusal(
                    "",
                    "mostLinks",
                    "Der er allerede sendt %d links. Luk dem, før du sender flere.".formatted(MOST_LINKS));
        }
    }

    private void closeSignOff(Draft draft) {
        signOffs.of(draft).ifPresent(asked -> links.revoke(LinkPurpose.SIGN_OFF, String.valueOf(asked.id())));
    }

    private void send(String template, Draft draft, String holder, EmailAddress to, String link, LocalDate by) {
        var text = mails.fill(template, Map.of("title", title(draft), "holder", holder, "link", link, "by", by));
        outbox.send(Mail.of(template + ":" + LinkKeys.of(link), to, text.subject(), text.body()));
    }

    private LocalDate lastDay() {
        return workingDays.plus(clock.today(), settings.linkDays());
    }

    private String nameOf(String account) {
        return persons.find(account).map(SignedIn::name).orElse("en konto, der er lukket");
    }

    private static String title(Draft draft) {
        return draft.title().isEmpty() ? DraftKind.ofForm(draft.kind()).noun() + " uden titel" : draft.title();
    }

    private static String subject(Draft draft) {
        return String.valueOf(draft.id());
    }

    private static String unsigned(SignOff asked, Draft draft) {
        if (!asked.isFor(draft)) {
            return "Kladden er ændret, siden %s blev spurgt. Bed om underskrift igen, eller undlad det."
                    .formatted(asked.holder());
        }
        return asked.approved().isEmpty()
                ? "%s har ikke skrevet under endnu.".formatted(asked.holder())
                : "%s har svaret nej til at skrive under.".formatted(asked.holder());
    }

    private static Refusal gone() {
        return new Refusal("", "unknown", "Kladden findes ikke, eller du har ikke adgang til den.");
    }
}

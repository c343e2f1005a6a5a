package dk.klyngeflow.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.Journals;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case as one ZIP, for a party's own records system or for a request for access: the case, the forms as they were sent, the
 * decisions, the minutes of its meetings, the ledger, and the log. For the secretariat of a body that has had the case; the
 * export is itself an entry of the log.
 */
@Component
public class CaseExport {

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final Journals journals;
    private final Minutes minutes;
    private final FundLedger ledger;
    private final Letters letters;
    private final AuditLog audit;
    private final CaseAccess access;
    private final Organisation organisation;
    private final ObjectMapper json;

    CaseExport(
            CaseRegister cases,
            DecisionTrail trail,
            Journals journals,
            Minutes minutes,
            FundLedger ledger,
            Letters letters,
            AuditLog audit,
            CaseAccess access,
            Organisation organisation,
            ObjectMapper json) {
        this.cases = cases;
        this.trail = trail;
        this.journals = journals;
        this.minutes = minutes;
        this.ledger = ledger;
        this.letters = letters;
        this.audit = audit;
        this.access = access;
        this.organisation = organisation;
        this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    }

    /** Whether the person may export the case: a secretary of a body that has or has had it. */
    public boolean mayExport(CaseNumber number, SignedIn person) {
        return access.serves(number, person);
    }

    /** @throws Refusal where the person is no secretary of the case */
    @Transactional
    public byte[] zip(CaseNumber number, SignedIn person) {
        if (!mayExport(number, person)) {
            throw new Refusal("", "notSecretary", "Det kan kun sekretariatet gøre.");
        }
        audit.note(person.actor(), AuditAction.EXPORTED, number.value(), null);
        return zipped(files(cases.get(number)));
    }

    private Map<String, byte[]> files(CaseFile file) {
        var number = file.number();
        var answers = trail.of(number);
        var files = new TreeMap<String, byte[]>();
        files.put("sag.json", json(facts(file)));
        files.put("beslutninger.json", json(answers.stream().map(this::decision).toList()));
        files.put(
                "midler.json",
                json(ledger.statement(number).stream()
                        .map(entry -> facts(
                                "pulje", entry.pool().value(),
                                "postering", entry.kind().name(),
                                "oere", entry.amount().oere(),
                                "bogfoert", entry.bookedAt().toString(),
                                "grundlag", entry.decision().orElse(null)))
                        .toList()));
        files.put(
                "log.json",
                json(audit.of(number.value()).stream()
                        .map(entry -> facts(
                                "tidspunkt", entry.at().toString(),
                                "bruger", entry.account(),
                                "handling", entry.action().danish(),
                                "detalje", entry.detail().orElse(null)))
                        .toList()));
        int position = 1;
        for (var form : cases.formsOf(number)) {
            files.put("formularer/%02d-%s.json".formatted(position++, form.formId()), bytes(form.content()));
        }
        letters.of(number)
                .forEach(letter -> files.put(
                        "breve/%d-%s.txt"
                                .formatted(letter.id(), letter.kind().name().toLowerCase(Locale.ROOT)),
                        bytes("%s%n%s%n%n%s%n%n%s"
                                .formatted(letter.recipient(), letter.subject(), letter.text(), letter.signedBy()))));
        answers.stream()
                .map(TrailEntry::meeting)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(meeting -> minutes.latest(meeting)
                        .ifPresent(text -> files.put("referater/moede-%d.txt".formatted(meeting), bytes(text))));
        return files;
    }

    private Map<String, Object> facts(CaseFile file) {
        return facts(
                "nummer", file.number().value(),
                "klynge", organisation.nameOf(file.cluster()),
                "type", file.type().danish(),
                "emne", file.subject().danish(),
                "titel", file.title(),
                "beskrivelse", file.description(),
                "rejstAf", file.submitter(),
                "rejst", file.openedOn().toString(),
                "status", file.status().danish(),
                "afsluttet", file.closedOn().map(Object::toString).orElse(null),
                "journalnumre",
                        journals.of(file.number()).stream()
                                .map(one -> facts("part", one.party(), "nummer", one.number()))
                                .toList());
    }

    private Map<String, Object> decision(TrailEntry entry) {
        return facts(
                "forum",
                        organisation
                                .find(entry.body())
                                .map(body -> body.name())
                                .orElse(entry.body().value()),
                "dato", entry.decidedOn().toString(),
                "udfald", entry.outcome().danish(),
                "ordlyd", entry.words());
    }

    /** Keys and values in turn, in this order. */
    private static Map<String, Object> facts(Object... pairs) {
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put((String) pairs[i], pairs[i + 1]);
        }
        return facts;
    }

    private byte[] json(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

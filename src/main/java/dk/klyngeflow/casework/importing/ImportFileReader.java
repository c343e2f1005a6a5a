package dk.klyngeflow.casework.importing;

import dk.klyngeflow.casework.importing.ImportFile.CalendarEntry;
import dk.klyngeflow.casework.importing.ImportFile.Funds;
import dk.klyngeflow.casework.importing.ImportFile.OldCase;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.yaml.Mistakes;
import dk.klyngeflow.yaml.YamlFile;
import dk.klyngeflow.yaml.YamlNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;

/** Reads an import file and checks all of it before anything is written; the format is in {@code docs/import-format.md}. */
public final class ImportFileReader {

    private static final Set<String> FILE_KEYS =
            Set.of("import", "cluster", "appointments", "calendar", "fundYears", "cases", "meetings");
    private static final Set<String> MEETING_KEYS = Set.of("body", "number", "start", "end", "place", "cancelled");
    private static final Set<String> FUND_YEAR_KEYS = Set.of("year", "national", "received");
    private static final Set<String> CASE_KEYS = Set.of("key", "title", "subject", "description", "opensAt", "opened");

    private static final Pattern IMPORT_KEY = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final String IMPORT_KEY_WORDS = "2 to 60 small letters (a-z), digits and hyphens, a letter first";

    private static final int MOST_KRONER = 2_000_000_000;

    private final Organisation organisation;
    private final LocalDateTime now;
    private final Mistakes mistakes = new Mistakes();

    private ImportFileReader(Organisation organisation, LocalDateTime now) {
        this.organisation = organisation;
        this.now = now;
    }

    /** As {@link #read(Resource, Organisation, LocalDateTime)}, for a file outside the program. */
    public static ImportFile read(Path file, Organisation organisation, LocalDateTime now) {
        return read(new FileSystemResource(file), organisation, now);
    }

    /**
     * Reads and checks a file; nothing is written.
     *
     * @param now local time: a meeting that begins later has no record yet
     * @throws ImportException naming every mistake with its file and line
     */
    public static ImportFile read(Resource file, Organisation organisation, LocalDateTime now) {
        return new ImportFileReader(organisation, now).read(file);
    }

    private ImportFile read(Resource file) {
        var read = new YamlFile(mistakes).open(file).map(this::read);
        if (mistakes.any()) {
            throw new ImportException(mistakes.all());
        }
        return read.orElseThrow();
    }

    private ImportFile read(YamlNode root) {
        var map = root.asMap(FILE_KEYS);
        var key = map.required("import", node -> node.asWord(IMPORT_KEY, IMPORT_KEY_WORDS));
        var cluster = map.required("cluster", this::cluster);
        var bodies = new Bodies(organisation, cluster);
        var appointmentReader = new AppointmentReader(organisation, bodies, cluster);
        var appointments = map.list("appointments", appointmentReader::read);

        var book = new CalendarBook(now);
        var calendar = map.requiredList("calendar", node -> calendarEntry(node, bodies, book));
        var funds = new HashMap<Integer, Funds>();
        var fundYears = map.list("fundYears", node -> funds(node, funds));
        var ways = new CaseWays();
        var cases = map.list("cases", node -> oldCase(node, bodies, ways));
        var records = new RecordReader(bodies, book, ways, new EffectReader(bodies, book, funds));
        var held = map.requiredList("meetings", records::read);
        ways.reportUnopened(mistakes);
        return new ImportFile(key, cluster, appointments, calendar, fundYears, cases, held);
    }

    @Nullable private ClusterId cluster(YamlNode node) {
        var id = node.asClusterId();
        if (id != null && !organisation.tenants().contains(id)) {
            node.mistake(
                    "there is no cluster or region '%s'; allowed: %s",
                    id,
                    organisation.tenants().stream()
                            .map(ClusterId::value)
                            .sorted()
                            .collect(Collectors.joining(", ")));
            return null;
        }
        return id;
    }

    @Nullable private CalendarEntry calendarEntry(YamlNode node, Bodies bodies, CalendarBook book) {
        var map = node.asMap(MEETING_KEYS);
        var body = bodies.required(map, "body");
        var number = map.optional("number", value -> value.asNumber(1, 9999));
        var start = map.required("start", YamlNode::asDateTime);
        var end = map.required("end", YamlNode::asDateTime);
        var place = map.optional("place", YamlNode::asText);
        var cancelled = map.optional("cancelled", value -> value.asText(Limits.WHY_CANCELLED));
        if (start == null || end == null || body.isEmpty()) {
            book.enterUnreadable();
            return null;
        }
        CalendarBook.checkLength(map.require("end").orElseThrow(), start, end);
        checkInForce(map.require("start").orElseThrow(), body.get(), start.toLocalDate());
        var entry = new CalendarEntry(
                new NewMeeting(
                        body.get().id(),
                        number,
                        start,
                        end,
                        Objects.requireNonNullElse(place, ""),
                        !start.isAfter(now)),
                Optional.ofNullable(cancelled),
                map.place());
        book.enter(entry, map);
        return entry;
    }

    static void checkInForce(YamlNode node, Body body, LocalDate day) {
        if (!body.isValidOn(day)) {
            node.mistake(
                    "'%s' is not in force on %s; allowed: from %s%s",
                    body.id(), day, body.validFrom(), body.validTo() == null ? "" : " to " + body.validTo());
        }
    }

    @Nullable private Funds funds(YamlNode node, Map<Integer, Funds> byYear) {
        var map = node.asMap(FUND_YEAR_KEYS);
        var year = map.required("year", value -> value.asNumber(2000, 2100));
        var national = map.required("national", value -> value.asNumber(0, MOST_KRONER));
        var received = map.required("received", value -> value.asNumber(0, MOST_KRONER));
        if (year == null || national == null || received == null) {
            return null;
        }
        if (received > national) {
            map.require("received")
                    .orElseThrow()
                    .mistake("more was received than the national pool held; allowed: 0 to %d", national);
        }
        var funds = new Funds(year, Money.ofKroner(national), Money.ofKroner(received), map.place());
        var first = byYear.putIfAbsent(year, funds);
        if (first != null) {
            map.mistake(
                    "the year %d is in line %d already; allowed: each year once",
                    year, first.at().line());
        }
        return funds;
    }

    @Nullable private OldCase oldCase(YamlNode node, Bodies bodies, CaseWays ways) {
        var map = node.asMap(CASE_KEYS);
        var key = map.required("key", CaseWays::asKey);
        var opensAt = bodies.required(map, "opensAt");
        var oldCase = new OldCase(
                key,
                map.required("title", value -> value.asText(Limits.CASE_TITLE)),
                map.required("subject", value -> value.asEnum(Subject.class)),
                map.required("description", value -> value.asLongText(Limits.DESCRIPTION)),
                opensAt.map(Body::id).orElse(null),
                map.required("opened", YamlNode::asDate),
                map.place());
        if (key != null) {
            ways.declare(oldCase, map);
        }
        return oldCase;
    }
}

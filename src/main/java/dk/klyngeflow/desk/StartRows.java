package dk.klyngeflow.desk;

import dk.klyngeflow.casework.FundDesk;
import dk.klyngeflow.casework.SeatDesk;
import dk.klyngeflow.casework.StartDesk;
import dk.klyngeflow.casework.StartDesk.OldCase;
import dk.klyngeflow.casework.StartDesk.RunningGrant;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Judges the tables that a cluster brings with it, row by row, before anything is stored. */
@Component
class StartRows {

    static final int MOST = 500;
    private static final int TITLE = 200;
    private static final int REFERENCE = 40;
    private static final int TEXT = 2000;
    private static final int EARLIER = 1900;

    /** @param column its heading; empty where the row as a whole is meant */
    record Problem(String column, String sentence) {}

    /**
     * A row and what is wrong with it.
     *
     * @param here it has been brought in already, and is left as it is
     * @param wanted null where something is wrong
     */
    record Judged(
            StartTable table,
            int number,
            List<String> cells,
            List<Problem> problems,
            boolean here,
            @Nullable Object wanted) {}

    private final Organisation organisation;
    private final SeatImport seatNames;
    private final SeatDesk seats;
    private final FundDesk funds;
    private final Pools pools;
    private final StartDesk desk;
    private final KlyngeClock clock;

    StartRows(
            Organisation organisation,
            SeatImport seatNames,
            SeatDesk seats,
            FundDesk funds,
            Pools pools,
            StartDesk desk,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.seatNames = seatNames;
        this.seats = seats;
        this.funds = funds;
        this.pools = pools;
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws Refusal where a table is none of the templates', or there are too many rows */
    List<Judged> judge(byte[] file, SignedIn person) {
        var run = new Run(person);
        for (var table : TableFile.read(file)) {
            if (table.name().equalsIgnoreCase(StartTemplate.GUIDE)
                    || table.lines().stream().allMatch(TableFile.Line::isBlank)) {
                continue;
            }
            var kind = StartTable.of(table.lines().get(0)).orElseThrow(() -> unknown(table));
            table.lines().stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> run.judge(kind, line));
        }
        if (run.judged.isEmpty()) {
            throw new Refusal("file", "empty", "Filen har ingen rækker under overskrifterne.");
        }
        if (run.judged.size() > MOST) {
            throw new Refusal(
                    "file",
                    "maxRows",
                    "Filen må højst have %d rækker i alt (der er %d).".formatted(MOST, run.judged.size()));
        }
        return run.judged;
    }

    static StartDesk.Start start(List<Judged> judged) {
        return new StartDesk.Start(
                of(judged, Appointment.class),
                of(judged, NewMeeting.class),
                of(judged, OldCase.class),
                of(judged, RunningGrant.class));
    }

    private static <T> List<T> of(List<Judged> judged, Class<T> type) {
        return judged.stream()
                .map(Judged::wanted)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Refusal unknown(TableFile.Table table) {
        return new Refusal(
                "file",
                "headings",
                "%s har ikke overskrifter som en af skabelonerne. Første række skal være en af disse: %s."
                        .formatted(
                                table.name().isEmpty() ? "Filen" : "Arket »%s«".formatted(table.name()),
                                Arrays.stream(StartTable.values())
                                        .map(one ->
                                                "%s (%s)".formatted(one.danish(), String.join(", ", one.headings())))
                                        .collect(Collectors.joining("; "))));
    }

    /** One file: rows see what the rows before them take. */
    private final class Run {

        private final SignedIn person;
        private final List<Judged> judged = new ArrayList<>();
        private final Set<String> references = new HashSet<>();
        private final Map<PoolId, Money> taken = new HashMap<>();

        Run(SignedIn person) {
            this.person = person;
        }

        void judge(StartTable table, TableFile.Line line) {
            var row = new Fields(table, line);
            var wanted = switch (table) {
                case MEMBERS -> member(row);
                case MEETINGS -> meeting(row);
                case CASES -> oldCase(row);
                case GRANTS -> grant(row);
            };
            judged.add(new Judged(
                    table,
                    line.number(),
                    row.shown(),
                    row.problems,
                    row.problems.isEmpty() && isHere(wanted),
                    row.problems.isEmpty() ? wanted : null));
        }

        private Object member(Fields row) {
            var body = row.take("Forum", this::body);
            var seat = row.take("Plads", text -> SeatImport.seat(require("Forum", body), text));
            var party = row.take("Part", text -> seatNames.party(require("Forum", body), text));
            var label = row.line("Titel", TITLE);
            var from = row.date("Fra");
            var to = row.optionalDate("Til");
            if (!row.problems.isEmpty()) {
                return row;
            }
            var appointment = new Appointment(body.id(), seat, party, label, from, to);
            row.run(() -> seats.check(appointment));
            return appointment;
        }

        private Object meeting(Fields row) {
            var body = row.take("Forum", this::body);
            var day = row.date("Dato");
            var from = row.time("Begynder");
            var to = row.time("Slutter");
            var place = row.take(
                    "Sted", text -> Typed.line("Sted", "Sted", text, TITLE).orElse(""));
            if (!row.problems.isEmpty()) {
                return row;
            }
            row.hold("Slutter", to.isAfter(from), "Mødet skal slutte, efter at det er begyndt.");
            row.hold(
                    "Dato",
                    !day.atTime(from).isBefore(clock.now()),
                    "Mødet ligger i fortiden: kun møder, der kommer, lægges ind.");
            row.hold("Dato", body.isValidOn(day), "%s findes ikke den dag.".formatted(body.name()));
            return new NewMeeting(body.id(), null, day.atTime(from), day.atTime(to), place, false);
        }

        private Object oldCase(Fields row) {
            var reference = row.line("Nummer", REFERENCE);
            var body = row.take("Forum", this::body);
            var title = row.line("Titel", TITLE);
            var subject = row.take("Emne", StartRows::subject);
            var description = row.take("Beskrivelse", text -> required("Beskrivelse", text, TEXT));
            var opened = row.date("Oprettet");
            var earlier = row.take(
                    "Tidligere beslutninger",
                    text -> Typed.lines("Tidligere beslutninger", "Tidligere beslutninger", text, EARLIER));
            if (!row.problems.isEmpty()) {
                return row;
            }
            row.hold("Oprettet", !opened.isAfter(clock.today()), "Dagen skal være i dag eller tidligere.");
            row.hold("Forum", body.isValidOn(clock.today()), "%s findes ikke længere.".formatted(body.name()));
            row.hold("Nummer", references.add("case " + reference), "Nummeret står to gange i filen.");
            return new OldCase(reference, body.id(), title, subject, description, earlier, opened);
        }

        private Object grant(Fields row) {
            var reference = row.line("Nummer", REFERENCE);
            var cluster = row.take("Klynge", this::cluster);
            var year = row.take("År", StartRows::year);
            var pool = row.take("Pulje", text -> pool(require("Klynge", cluster), require("År", year), text));
            var title = row.line("Projekt", TITLE);
            var applicant = row.line("Modtager", TITLE);
            var mail = row.take(
                    "E-mail", text -> EmailAddress.typed("E-mail", text).value());
            var granted = row.take("Bevilget", text -> Typed.requiredKroner("Bevilget", "Bevilget", text));
            var paid = row.take(
                    "Udbetalt",
                    text -> text.isEmpty() ? Money.ZERO : Typed.requiredKroner("Udbetalt", "Udbetalt", text));
            var startsOn = row.date("Begynder");
            var endsOn = row.date("Slutter");
            var decision = row.line("Besluttet", TITLE);
            if (!row.problems.isEmpty()) {
                return row;
            }
            row.hold("Bevilget", granted.isPositive(), "Beløbet skal være over 0.");
            row.hold("Udbetalt", !paid.exceeds(granted), "Der kan højst være udbetalt %s.".formatted(granted));
            row.hold("Slutter", !endsOn.isBefore(startsOn), "Projektet skal slutte, efter at det er begyndt.");
            row.hold(
                    "Slutter", !endsOn.isBefore(clock.today()), "Projektet er slut: kun løbende projekter lægges ind.");
            row.hold("Nummer", references.add("grant " + reference), "Nummeret står to gange i filen.");
            var wanted = new RunningGrant(
                    reference, cluster.id(), pool, title, applicant, mail, granted, paid, startsOn, endsOn, decision);
            if (row.problems.isEmpty() && !desk.isHere(wanted)) {
                var sum = taken.merge(pool, granted, Money::plus);
                var free = pools.find(pool).orElseThrow().free();
                row.hold(
                        "Bevilget",
                        !sum.exceeds(free),
                        "Puljen har kun %s frit, og rækkerne hertil bevilger %s.".formatted(free, sum));
            }
            return wanted;
        }

        private boolean isHere(Object wanted) {
            if (wanted instanceof Appointment member) {
                return desk.isHere(member);
            }
            if (wanted instanceof NewMeeting meeting) {
                return desk.isHere(meeting);
            }
            return wanted instanceof OldCase old ? desk.isHere(old) : desk.isHere((RunningGrant) wanted);
        }

        private Body body(String typed) {
            var body =
                    named("Forum", organisation.bodies(), typed, one -> one.id().value(), Body::name, Body::shortName);
            if (!person.isIn(body.secretariatGroup())) {
                throw new Refusal("Forum", "notSecretary", "Du er ikke i sekretariatet for %s.".formatted(body.name()));
            }
            return body;
        }

        private Cluster cluster(String typed) {
            var cluster = named(
                    "Klynge", organisation.clusters(), typed, one -> one.id().value(), Cluster::name, Cluster::name);
            if (!funds.isKeeper(cluster.id(), person)) {
                throw new Refusal(
                        "Klynge",
                        "notSecretary",
                        "Du er ikke i det sekretariat, der står for midlerne i %s.".formatted(cluster.name()));
            }
            return cluster;
        }

        private PoolId pool(Cluster cluster, int year, String typed) {
            var there = pools.of(cluster.id(), year);
            return there.stream()
                    .filter(pool -> pool.name().equalsIgnoreCase(typed))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "Pulje",
                            "option",
                            there.isEmpty()
                                    ? "Der er ingen puljer i %d: opret fondsåret først.".formatted(year)
                                    : "Puljen »%s« findes ikke i %d. Vælg en af: %s."
                                            .formatted(
                                                    typed,
                                                    year,
                                                    there.stream()
                                                            .map(pool -> pool.name())
                                                            .collect(Collectors.joining(", ")))))
                    .id();
        }
    }

    private static <T> T named(
            String field,
            List<T> all,
            String typed,
            Function<T, String> id,
            Function<T, String> name,
            Function<T, String> shortName) {
        if (typed.isEmpty()) {
            throw new Refusal(field, "required", "Feltet \"%s\" skal udfyldes.".formatted(field));
        }
        var found = all.stream()
                .filter(one -> id.apply(one).equals(typed) || name.apply(one).equalsIgnoreCase(typed))
                .toList();
        if (found.isEmpty()) {
            found = all.stream()
                    .filter(one -> shortName.apply(one).equalsIgnoreCase(typed))
                    .toList();
        }
        if (found.size() != 1) {
            throw new Refusal(
                    field,
                    "option",
                    "»%s« %s. Skriv det fulde navn eller id."
                            .formatted(typed, found.isEmpty() ? "findes ikke" : "er navnet på flere"));
        }
        return found.get(0);
    }

    private static Subject subject(String typed) {
        return Arrays.stream(Subject.values())
                .filter(one -> one.danish().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("Emne", "option", "Emnet »%s« findes ikke.".formatted(typed)));
    }

    private static int year(String typed) {
        if (!typed.matches("20\\d\\d")) {
            throw new Refusal("År", "year", "Året skal være fire cifre, for eksempel 2026.");
        }
        return Integer.parseInt(typed);
    }

    private static String required(String heading, String typed, int max) {
        var text = Typed.lines(heading, heading, typed, max);
        if (text.isBlank()) {
            throw new Refusal(heading, "required", "Feltet \"%s\" skal udfyldes.".formatted(heading));
        }
        return text;
    }

    /** What another column decides cannot be judged where that one is wrong; it is told of there. */
    private static <T> T require(String column, @Nullable T value) {
        if (value == null) {
            throw new Refusal("", "depends", "Kan først læses, når kolonnen %s er i orden.".formatted(column));
        }
        return value;
    }

    /** The cells of one row by their headings, and what is wrong with them. */
    private static final class Fields {

        private final StartTable table;
        private final TableFile.Line line;
        private final List<Problem> problems = new ArrayList<>();

        Fields(StartTable table, TableFile.Line line) {
            this.table = table;
            this.line = line;
        }

        List<String> shown() {
            return table.headings().stream()
                    .map(heading -> text(heading, cell(heading)))
                    .toList();
        }

        @Nullable <T> T take(String heading, Function<String, T> read) {
            try {
                return read.apply(text(heading, cell(heading)));
            } catch (Refusal refusal) {
                problems.add(new Problem(heading, refusal.getMessage()));
                return null;
            }
        }

        void run(Runnable check) {
            try {
                check.run();
            } catch (Refusal refusal) {
                problems.add(new Problem("", refusal.getMessage()));
            }
        }

        void hold(String heading, boolean good, String otherwise) {
            if (!good) {
                problems.add(new Problem(heading, otherwise));
            }
        }

        @Nullable String line(String heading, int max) {
            return take(heading, text -> Typed.requiredLine(heading, heading, text, max));
        }

        @Nullable LocalDate date(String heading) {
            return take(heading, text -> Typed.requiredDate(heading, heading, text));
        }

        @Nullable LocalDate optionalDate(String heading) {
            return take(heading, text -> Typed.date(heading, heading, text).orElse(null));
        }

        @Nullable LocalTime time(String heading) {
            return take(heading, text -> Typed.requiredTime(heading, heading, text));
        }

        private TableFile.Cell cell(String heading) {
            return line.at(table.headings().indexOf(heading));
        }

        /** Excel keeps days and times of day as numbers, and amounts with a decimal point. */
        private static String text(String heading, TableFile.Cell cell) {
            if (cell.moment() == null) {
                return cell.text();
            }
            return switch (heading) {
                case "Fra", "Til", "Dato", "Oprettet" ->
                    cell.moment().toLocalDate().toString();
                case "Begynder", "Slutter" ->
                    cell.text().startsWith("0")
                            ? cell.moment().toLocalTime().withSecond(0).toString()
                            : cell.moment().toLocalDate().toString();
                default -> cell.text().replace('.', ',');
            };
        }
    }
}

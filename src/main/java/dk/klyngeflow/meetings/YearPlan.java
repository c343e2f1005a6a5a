package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Strictness;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a plan for a body's whole year, before anything of it is written: each meeting by itself, their number against the
 * body's own rule with its strictness (C-09: ), and their days against the calendars
 * of the levels below and above, which take each other's cases.
 */
@Service
@Transactional
public class YearPlan {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM", DANISH);

    /** One meeting of the plan. */
    public record Row(LocalDateTime startsAt, LocalDateTime endsAt, String place, boolean joint) {

        public LocalDate date() {
            return startsAt.toLocalDate();
        }
    }

    /**
     * What there is to say of a plan.
     *
     * @param refusals what has to be changed; the field {@code date-2} is the third row's day
     * @param departures where it departs from what the body does as a rule: possible, with a reason
     * @param warnings what is worth knowing
     */
    public record Findings(List<Refusal> refusals, List<String> departures, List<String> warnings) {}

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;

    YearPlan(
            JdbcClient db,
            KlyngeClock clock,
            MeetingCalendar calendar,
            Organisation organisation,
            Deadlines deadlines,
            WorkingDays workingDays) {
        this.db = db;
        this.clock = clock;
        this.calendar = calendar;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
    }

    public Findings check(Body body, int year, List<Row> rows) {
        var refusals = new ArrayList<Refusal>();
        var departures = new ArrayList<String>();
        var warnings = new ArrayList<String>();
        if (rows.isEmpty()) {
            refusals.add(new Refusal("date-0", "required", "Skriv mindst ét møde i planen."));
        }
        checkEach(body, year, rows, refusals, warnings);
        checkNumber(body, year, rows, new Verdict(refusals, departures, warnings));
        warnings.addAll(clashes(body, rows));
        return new Findings(List.copyOf(refusals), List.copyOf(departures), List.copyOf(warnings));
    }

    /** Keeps who planned the year, with the reason where there is one. */
    public void record(Body body, int year, int meetings, String reason, String by) {
        db.sql("""
                        insert into meeting_year_plan (body_id, plan_year, meetings, reason, planned_by, planned_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        body.id().value(),
                        year,
                        meetings,
                        reason.isEmpty() ? null : reason,
                        by,
                        OffsetDateTime.now(clock))
                .update();
    }

    private void checkEach(Body body, int year, List<Row> rows, List<Refusal> refusals, List<String> warnings) {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.date().getYear() != year) {
                refusals.add(new Refusal("date-" + i, "year", "Møde %d skal ligge i %d.".formatted(i + 1, year)));
            } else if (!body.isValidOn(row.date())) {
                refusals.add(new Refusal(
                        "date-" + i,
                        "bodyEnded",
                        "%s findes ikke den %s.".formatted(body.name(), DAY.format(row.date()))));
            } else if (row.startsAt().isBefore(clock.now())) {
                refusals.add(new Refusal(
                        "date-" + i,
                        "past",
                        "Møde %d ligger i fortiden: vælg en dag efter %s."
                                .formatted(i + 1, DAY.format(clock.today()))));
            }
            if (!row.endsAt().isAfter(row.startsAt())) {
                refusals.add(new Refusal(
                        "endsAt-" + i, "order", "Møde %d skal slutte, efter at det er begyndt.".formatted(i + 1)));
            }
            var earlier = days.putIfAbsent(row.date(), i);
            if (earlier != null) {
                refusals.add(new Refusal(
                        "date-" + i,
                        "twice",
                        "Møde %d og møde %d ligger på samme dag, %s."
                                .formatted(earlier + 1, i + 1, DAY.format(row.date()))));
            }
            if (existing(body, row.date())) {
                refusals.add(new Refusal(
                        "date-" + i,
                        "taken",
                        "Forummet har allerede et møde den %s.".formatted(DAY.format(row.date()))));
            }
            if (!workingDays.isWorkingDay(row.date())) {
                warnings.add("%s er ikke en hverdag.".formatted(capitalised(WEEKDAY.format(row.date()))));
            }
        }
    }

    private boolean existing(Body body, LocalDate day) {
        return calendar.on(body.id(), day)
                .filter(meeting -> !meeting.isCancelled())
                .isPresent();
    }

    /** Where a sentence goes: what a rule with its strictness makes of it. */
    private record Verdict(List<Refusal> refusals, List<String> departures, List<String> warnings) {

        void say(Strictness strictness, String rule, String sentence) {
            switch (strictness) {
                case MUST -> refusals.add(new Refusal("", String.valueOf(rule), sentence));
                case DEFAULT -> departures.add(sentence);
                case TARGET -> warnings.add(sentence);
                case MAY -> {
                    // Nothing to say: the body may.
                }
            }
        }
    }

    private void checkNumber(Body body, int year, List<Row> rows, Verdict verdict) {
        var rule = body.meetings();
        var held = calendar.of(body.id()).stream()
                .filter(meeting -> meeting.date().getYear() == year && !meeting.isCancelled())
                .toList();
        int total = held.size() + rows.size();
        if (rule.max() != null && total > rule.max()) {
            verdict.say(
                    rule.strictness(),
                    rule.rule(),
                    "%s holder højst %s om året. Med planen bliver det %d i %d."
                            .formatted(body.name(), meetings(rule.max()), total, year));
        }
        if (!isThereAllYear(body, year)) {
            return; // nobody can hold a year's meetings in a part of it
        }
        if (rule.min() != null && total < rule.min()) {
            verdict.say(
                    rule.strictness(),
                    rule.rule(),
                    "%s holder mindst %s om året. Med planen bliver det %d i %d: tilføj %s."
                            .formatted(body.name(), meetings(rule.min()), total, year, meetings(rule.min() - total)));
        }
        long joint = rows.stream().filter(Row::joint).count()
                + held.stream()
                        .filter(meeting -> calendar.heldWith(meeting.id()).isPresent())
                        .count();
        if (rule.jointWith() != null && joint < rule.jointMeetings()) {
            verdict.say(
                    rule.strictness(),
                    rule.rule(),
                    "%s holder %s om året sammen med %s. Planen har %d: sæt kryds ved fælles møde."
                            .formatted(
                                    body.name(),
                                    meetings(rule.jointMeetings()),
                                    organisation.body(rule.jointWith()).name(),
                                    joint));
        }
    }

    private static boolean isThereAllYear(Body body, int year) {
        return body.isValidOn(LocalDate.of(year, 1, 1)) && body.isValidOn(LocalDate.of(year, 12, 31));
    }

    /** A case goes upward from meeting to meeting: where the upper agenda is due before the lower body has decided, it waits. */
    private List<String> clashes(Body body, List<Row> rows) {
        var days = rows.stream().map(Row::date).toList();
        var below = organisation.bodiesOf(body.owner()).stream()
                .filter(other -> other.upward().filter(body.id()::equals).isPresent())
                .flatMap(lower -> clashes(lower, daysOf(lower.id()), body, days).stream());
        var above = body
                .upward()
                .flatMap(organisation::find)
                .filter(upper -> upper.owner().equals(body.owner()))
                .map(upper -> clashes(body, days, upper, daysOf(upper.id())))
                .orElse(List.of())
                .stream();
        return Stream.concat(below, above).toList();
    }

    private List<String> clashes(
            Body lower, Collection<LocalDate> lowerDays, Body upper, Collection<LocalDate> upperDays) {
        var sentences = new ArrayList<String>();
        for (var upperDay : upperDays) {
            var agenda = deadlines.agendaDue(upper.deadlines(), upperDay);
            var due = agenda.or(() -> deadlines.itemsDue(upper.deadlines(), upperDay));
            due.ifPresent(last -> lowerDays.stream()
                    .filter(day -> day.isAfter(last) && !day.isAfter(upperDay))
                    .map(day -> "%s %s den %s, men %s mødes først den %s. Sager derfra når ikke med til mødet den %s."
                            .formatted(
                                    agenda.isPresent() ? "Dagsordenen til" : "Fristen for punkter til",
                                    agenda.isPresent() ? upper.shortName() + " skal sendes" : upper.shortName() + " er",
                                    DAY.format(last),
                                    lower.shortName(),
                                    DAY.format(day),
                                    DAY.format(upperDay)))
                    .forEach(sentences::add));
        }
        return sentences;
    }

    private List<LocalDate> daysOf(BodyId body) {
        return calendar.from(clock.today(), List.of(body)).stream()
                .filter(meeting -> !meeting.isCancelled())
                .map(Meeting::date)
                .toList();
    }

    private static String meetings(int number) {
        return number == 1 ? "ét møde" : number + " møder";
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(DANISH) + text.substring(1);
    }
}

package dk.klyngeflow.desk;

import dk.klyngeflow.casework.YearPlanning;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.YearPlan.Findings;
import dk.klyngeflow.meetings.YearPlan.Row;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A secretariat plans a body's year in one go: typed in rows, shown as what it becomes, planned as a whole. */
@Controller
class YearPlanPages {

    private static final int FEWEST_ROWS = 4;
    private static final int MOST_ROWS = 30;
    private static final int PLACE = 200;
    private static final int REASON = 500;

    /** As typed; an empty time or place is that of the row above. */
    record Line(String date, String startsAt, String endsAt, String place, boolean joint) {

        boolean isEmpty() {
            return date.isBlank();
        }
    }

    record Seen(
            LocalDate day,
            Row row,
            @Nullable LocalDate itemsDue,
            @Nullable LocalDate agendaDue) {}

    /** When a level below or above meets in that year: the calendars take each other's cases. */
    record Beside(String name, List<LocalDate> days) {}

    private final YearPlanning planning;
    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final KlyngeClock clock;
    private final MeetingAccess access;

    YearPlanPages(
            YearPlanning planning,
            MeetingCalendar calendar,
            Organisation organisation,
            Deadlines deadlines,
            KlyngeClock clock,
            MeetingAccess access) {
        this.planning = planning;
        this.calendar = calendar;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping("/udvalg/{id}/aarsplan")
    String show(
            @PathVariable String id,
            @RequestParam(name = "aar", defaultValue = "") String year,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var body = access.secretariat(id, person);
        model.addAttribute("year", year.matches("\\d{4}") ? year : String.valueOf(nextYear(body)));
        return page(body, blank(body), "", model);
    }

    @PostMapping("/udvalg/{id}/aarsplan")
    String plan(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var body = access.secretariat(id, person);
        var lines = lines(typed);
        var reason = typed.getOrDefault("reason", "");
        model.addAttribute("year", typed.getOrDefault("aar", ""));
        if (typed.containsKey("flere")) {
            lines.add(new Line("", "", "", "", false));
            return page(body, lines, reason, model);
        }
        var refusals = new Refusals();
        var year = refusals.take(() -> year(typed.get("aar")));
        var rows = rows(lines, refusals);
        var why = refusals.take(() -> Typed.lines("reason", "Begrundelse", reason, REASON));
        if (refusals.isEmpty()) {
            var findings = planning.check(body.id(), year, rows, person);
            findings.refusals().forEach(refusals::add);
            model.addAttribute("findings", findings);
            model.addAttribute("seen", seen(body, rows));
            if (refusals.isEmpty() && typed.containsKey("gem")) {
                var planned = refusals.take(() -> planning.plan(body.id(), year, rows, why, person));
                if (planned != null) {
                    redirect.addFlashAttribute(
                            "done", "%d møder er planlagt for %s.".formatted(planned.size(), body.name()));
                    return "redirect:/moeder";
                }
            }
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return page(body, lines, reason, model);
    }

    private int nextYear(Body body) {
        int next = clock.today().getYear() + 1;
        return body.isValidOn(LocalDate.of(next, 1, 1)) ? next : next - 1;
    }

    private static List<Line> blank(Body body) {
        var number = body.meetings().min() == null
                ? FEWEST_ROWS
                : Math.max(FEWEST_ROWS, body.meetings().min());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < number; i++) {
            lines.add(new Line("", "", "", "", false));
        }
        return lines;
    }

    private static List<Line> lines(Map<String, String> typed) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < MOST_ROWS && typed.containsKey("date-" + i); i++) {
            lines.add(new Line(
                    typed.get("date-" + i),
                    typed.getOrDefault("startsAt-" + i, ""),
                    typed.getOrDefault("endsAt-" + i, ""),
                    typed.getOrDefault("place-" + i, ""),
                    typed.containsKey("joint-" + i)));
        }
        // Rows without a day go last, so that a meeting has the same number on the page and in what is said of it.
        lines.sort(Comparator.comparing(Line::isEmpty));
        return lines;
    }

    private static int year(@Nullable String typed) {
        if (typed == null || !typed.strip().matches("20\\d{2}")) {
            throw new Refusal("aar", "year", "Feltet \"År\" skal være et årstal som 2027.");
        }
        return Integer.parseInt(typed.strip());
    }

    /** The rows with a day in them; the field names keep the number of the line. */
    private static List<Row> rows(List<Line> lines, Refusals refusals) {
        var rows = new ArrayList<Row>();
        var above = new Line("", "", "", "", false);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isEmpty()) {
                continue;
            }
            var full = new Line(
                    line.date(),
                    or(line.startsAt(), above.startsAt()),
                    or(line.endsAt(), above.endsAt()),
                    or(line.place(), above.place()),
                    line.joint());
            var row = row(full, i, refusals);
            if (row != null) {
                rows.add(row);
            }
            above = full;
        }
        return rows;
    }

    @Nullable private static Row row(Line line, int i, Refusals refusals) {
        var day = refusals.take(() -> Typed.requiredDate("date-" + i, "Dato", line.date()));
        var from = refusals.take(() -> Typed.requiredTime("startsAt-" + i, "Begynder", line.startsAt()));
        var to = refusals.take(() -> Typed.requiredTime("endsAt-" + i, "Slutter", line.endsAt()));
        var place = refusals.take(() -> Typed.requiredLine("place-" + i, "Sted", line.place(), PLACE));
        return day == null || from == null || to == null || place == null
                ? null
                : new Row(day.atTime(from), day.atTime(to), place, line.joint());
    }

    private static String or(String typed, String above) {
        return typed.isBlank() ? above : typed;
    }

    private List<Seen> seen(Body body, List<Row> rows) {
        return rows.stream()
                .map(row -> new Seen(
                        row.date(),
                        row,
                        deadlines.itemsDue(body.deadlines(), row.date()).orElse(null),
                        deadlines.agendaDue(body.deadlines(), row.date()).orElse(null)))
                .toList();
    }

    private String page(Body body, List<Line> lines, String reason, Model model) {
        model.addAttribute("bodyId", body.id().value());
        model.addAttribute("bodyName", body.name());
        model.addAttribute("lines", lines);
        model.addAttribute("reason", reason);
        model.addAttribute("mayAdd", lines.size() < MOST_ROWS);
        model.addAttribute("rule", rule(body));
        model.addAttribute("beside", beside(body, String.valueOf(model.getAttribute("year"))));
        var other = body.meetings().jointWith();
        model.addAttribute(
                "jointName", other == null ? null : organisation.body(other).shortName());
        if (!model.containsAttribute("findings")) {
            model.addAttribute("findings", new Findings(List.of(), List.of(), List.of()));
        }
        return "meetings/year-plan";
    }

    private List<Beside> beside(Body body, String year) {
        return organisation.bodiesOf(body.owner()).stream()
                .filter(other -> other.upward().filter(body.id()::equals).isPresent()
                        || body.upward().filter(other.id()::equals).isPresent())
                .map(other -> new Beside(other.shortName(), daysOf(other, year)))
                .toList();
    }

    private List<LocalDate> daysOf(Body body, String year) {
        return calendar.of(body.id()).stream()
                .filter(meeting -> !meeting.isCancelled())
                .map(Meeting::date)
                .filter(day -> String.valueOf(day.getYear()).equals(year))
                .toList();
    }

    /** What the body's own rules say of its number of meetings; empty where they say nothing. */
    private static String rule(Body body) {
        var rule = body.meetings();
        if (rule.min() == null && rule.max() == null) {
            return "";
        }
        var number = rule.max() == null
                ? "mindst " + rule.min()
                : rule.min() == null ? "højst " + rule.max() : rule.min() + "–" + rule.max();
        return "Forummet holder %s møder om året (%s)."
                .formatted(
                        number,
                        switch (rule.strictness()) {
                            case MUST -> "skal";
                            case DEFAULT -> "som udgangspunkt";
                            case TARGET -> "tilstræbes";
                            case MAY -> "kan";
                        });
    }
}

package dk.klyngeflow.desk;

import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page where a meeting is recorded: all points on one screen. With JavaScript each field is saved as one types;
 * without it every button of the page first saves everything. What is refused stays on the page as it was typed.
 */
@Controller
@RequestMapping("/moeder/{id:\\d+}/referat")
class RecordPages {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    /** @param warning null where the outcome fits what was asked */
    record Saved(String savedAt, @Nullable String warning) {}

    /** @param current what another has written there meanwhile; null where the refusal has another reason */
    record Refused(String field, String sentence, @Nullable String current) {}

    record OtherMeeting(long id, LocalDateTime startsAt) {}

    /** A body below that can be given a follow-up. */
    record Receiver(String id, String name) {}

    private final MeetingAccess access;
    private final AgendaViews views;
    private final RecordWriter writer;
    private final AttendanceWriter attendanceWriter;
    private final AttendanceViews attendanceViews;
    private final MeetingDesk desk;
    private final MeetingRecord record;
    private final MeetingCalendar calendar;
    private final Effects effects;
    private final KlyngeClock clock;
    private final ApplicationDesk applications;
    private final Organisation organisation;

    RecordPages(
            MeetingAccess access,
            AgendaViews views,
            RecordWriter writer,
            AttendanceWriter attendanceWriter,
            AttendanceViews attendanceViews,
            MeetingDesk desk,
            MeetingRecord record,
            MeetingCalendar calendar,
            Effects effects,
            KlyngeClock clock,
            ApplicationDesk applications,
            Organisation organisation) {
        this.access = access;
        this.views = views;
        this.writer = writer;
        this.attendanceWriter = attendanceWriter;
        this.attendanceViews = attendanceViews;
        this.desk = desk;
        this.record = record;
        this.calendar = calendar;
        this.effects = effects;
        this.clock = clock;
        this.applications = applications;
        this.organisation = organisation;
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(access.ofSecretary(id, person), Map.of(), new Refusals(), person, model);
    }

    // saved as one types
    // -----------------------------------------------------------------------------------------------

    @PostMapping("/punkt/{point:\\d+}")
    ResponseEntity<?> savePoint(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person) {
        var meeting = access.ofSecretary(id, person);
        return saved(() -> writer.point(meeting, point, typed, person).orElse(null));
    }

    @PostMapping("/tekst/{item:\\d+}")
    ResponseEntity<?> saveNarrative(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) String was,
            @AuthenticationPrincipal SignedIn person) {
        var meeting = access.ofSecretary(id, person);
        return saved(() -> {
            writer.narrative(meeting, item, text, was, person);
            return null;
        });
    }

    private ResponseEntity<?> saved(Supplier<String> saving) {
        try {
            return ResponseEntity.ok(new Saved(CLOCK.format(clock.now()), saving.get()));
        } catch (Refusal refusal) {
            var current = Unseen.currentOf(refusal);
            return ResponseEntity.status(current.isPresent() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new Refused(refusal.field(), refusal.getMessage(), current.orElse(null)));
        }
    }

    // the page's buttons: each first saves everything
    // ------------------------------------------------------------------

    @PostMapping
    String saveAll(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        writer.everything(meeting, typed, person, refusals);
        if (!refusals.isEmpty()) {
            if (refusals.status() == HttpStatus.CONFLICT) {
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            return page(meeting, typed, refusals, person, model);
        }
        if (typed.containsKey("luk")) {
            return "redirect:/moeder/%d/referat/luk".formatted(id);
        }
        redirect.addFlashAttribute("done", "Alt er gemt kl. %s.".formatted(CLOCK.format(clock.now())));
        return "redirect:/moeder/%d/referat".formatted(id);
    }

    @PostMapping("/punkt/{point:\\d+}/opfoelgning")
    String addFollowUp(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return effect(
                meeting,
                point,
                typed,
                person,
                model,
                refusals -> writer.followUp(meeting, point, typed, person, refusals));
    }

    @PostMapping("/punkt/{point:\\d+}/viderebring")
    String addPassOn(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return effect(
                meeting,
                point,
                typed,
                person,
                model,
                refusals -> writer.passOn(meeting, point, typed, person, refusals));
    }

    @PostMapping("/punkt/{point:\\d+}/bevilling")
    String addGrant(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return effect(
                meeting,
                point,
                typed,
                person,
                model,
                refusals -> writer.grant(meeting, point, typed, person, refusals));
    }

    @PostMapping("/punkt/{point:\\d+}/aflysning")
    String addCancellation(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return effect(
                meeting,
                point,
                typed,
                person,
                model,
                refusals -> writer.cancelMeeting(meeting, point, typed, person, refusals));
    }

    @PostMapping("/punkt/{point:\\d+}/virkning/{effect:\\d+}/fjern")
    String removeEffect(
            @PathVariable long id,
            @PathVariable long point,
            @PathVariable long effect,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        boolean removable = effects.pending(id).stream()
                .anyMatch(waiting -> waiting.id() == effect && EffectTexts.isAddedByHand(waiting.effect()));
        return effect(meeting, point, typed, person, model, refusals -> {
            if (removable) {
                desk.removeEffect(id, effect, person);
            }
        });
    }

    private String effect(
            Meeting meeting,
            long point,
            Map<String, String> typed,
            SignedIn person,
            Model model,
            Consumer<Refusals> change) {
        var refusals = new Refusals();
        writer.everything(meeting, typed, person, refusals);
        refusals.run(() -> change.accept(refusals));
        return refusals.isEmpty()
                ? "redirect:/moeder/%d/referat#punkt-%d".formatted(meeting.id(), point)
                : page(meeting, typed, refusals, person, model);
    }

    // who took part

    @PostMapping("/fremmoede")
    String saveAttendance(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return attendance(
                meeting, typed, person, model, refusals -> attendanceWriter.add(meeting, typed, person, refusals));
    }

    @PostMapping("/fremmoede/udpegede")
    String fillAttendance(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return attendance(meeting, typed, person, model, refusals -> desk.fillAttendance(id, person));
    }

    @PostMapping("/fremmoede/{attendee:\\d+}/fjern")
    String removeAttendee(
            @PathVariable long id,
            @PathVariable long attendee,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return attendance(meeting, typed, person, model, refusals -> desk.removeAttendee(id, attendee, person));
    }

    @PostMapping("/emne/{item:\\d+}/inhabil")
    String declareConflict(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return attendance(
                meeting,
                typed,
                person,
                model,
                refusals -> attendanceWriter.declareConflict(meeting, item, typed, person, refusals));
    }

    @PostMapping("/emne/{item:\\d+}/inhabil/{attendee:\\d+}/fjern")
    String withdrawConflict(
            @PathVariable long id,
            @PathVariable long item,
            @PathVariable long attendee,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        return attendance(meeting, typed, person, model, refusals -> desk.backInItem(id, item, attendee, person));
    }

    private String attendance(
            Meeting meeting, Map<String, String> typed, SignedIn person, Model model, Consumer<Refusals> change) {
        var refusals = new Refusals();
        writer.everything(meeting, typed, person, refusals);
        refusals.run(() -> change.accept(refusals));
        return refusals.isEmpty()
                ? "redirect:/moeder/%d/referat#fremmoede".formatted(meeting.id())
                : page(meeting, typed, refusals, person, model);
    }

    @PostMapping("/fortryd")
    String undo(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        access.ofSecretary(id, person);
        redirect.addFlashAttribute("done", desk.undo(id, person).orElse("Der er ikke mere at fortryde."));
        return "redirect:/moeder/%d/referat".formatted(id);
    }

    // closing
    // ----------------------------------------------------------------------------------------------------------

    @GetMapping("/luk")
    String confirm(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return confirmPage(access.ofSecretary(id, person), new Refusals(), person, model);
    }

    @PostMapping("/luk")
    String close(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        var sentences = refusals.take(() -> desk.close(id, person));
        if (sentences == null) {
            return confirmPage(calendar.get(meeting.id()), refusals, person, model);
        }
        redirect.addFlashAttribute("sentences", sentences);
        return "redirect:/moeder/%d/referat/lukket".formatted(id);
    }

    /** Outcomes that were missing at closing are completed; their cases get their answers at once. */
    @PostMapping("/manglende")
    String complete(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        int completed = writer.missing(meeting, typed, person, refusals);
        var sentences = completed == 0 ? List.<String>of() : refusals.take(() -> desk.close(id, person));
        if (!refusals.isEmpty()) {
            return page(meeting, typed, refusals, person, model);
        }
        if (completed == 0) {
            return "redirect:/moeder/%d/referat".formatted(id);
        }
        redirect.addFlashAttribute("sentences", sentences);
        return "redirect:/moeder/%d/referat/lukket".formatted(id);
    }

    @GetMapping("/lukket")
    String closed(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("meeting", views.page(access.ofSecretary(id, person), person));
        return "meetings/closed";
    }

    private String confirmPage(Meeting meeting, Refusals refusals, SignedIn person, Model model) {
        model.addAttribute("meeting", views.page(meeting, person));
        model.addAttribute("foreseen", meeting.isClosed() ? List.of() : desk.foresee(meeting.id(), person));
        model.addAttribute("refusals", refusals.all());
        return "meetings/close";
    }

    private String page(Meeting meeting, Map<String, String> typed, Refusals refusals, SignedIn person, Model model) {
        model.addAttribute("meeting", views.page(meeting, person));
        model.addAttribute("typed", typed);
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("attendance", attendanceViews.page(meeting));
        model.addAttribute("canUndo", record.canUndo(meeting.id()));
        model.addAttribute(
                "others",
                calendar.of(meeting.body()).stream()
                        .filter(other -> RecordWriter.mayBeCancelled(other, meeting))
                        .map(other -> new OtherMeeting(other.id(), other.startsAt()))
                        .toList());
        model.addAttribute("grantLimits", applications.limits(meeting));
        model.addAttribute(
                "receivers",
                organisation.below(meeting.body()).stream()
                        .filter(below -> below.isValidOn(meeting.date()))
                        .map(below -> new Receiver(below.id().value(), below.name()))
                        .toList());
        model.addAttribute(
                "regionalForum",
                organisation
                        .body(meeting.body())
                        .regional()
                        .map(organisation::body)
                        .map(Body::name)
                        .orElse(null));
        return "meetings/record";
    }
}

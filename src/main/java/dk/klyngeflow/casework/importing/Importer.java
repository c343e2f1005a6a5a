package dk.klyngeflow.casework.importing;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.escalation.IssueEscalationFlow;
import dk.klyngeflow.casework.fundyear.FundYearFlow;
import dk.klyngeflow.casework.importing.ImportFile.Item;
import dk.klyngeflow.casework.importing.ImportFile.MeetingRecord;
import dk.klyngeflow.casework.importing.ImportFile.OldCase;
import dk.klyngeflow.casework.importing.ImportFile.Point;
import dk.klyngeflow.casework.meetingcycle.MeetingCycleFlow;
import dk.klyngeflow.casework.meetingcycle.RecordClosing;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.NewFundYear;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Recommendation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Brings a cluster's old meetings in, through the same processes as meetings recorded in the program. The file is checked
 * before anything is written; each item is a transaction of its own; a second run continues where the first broke off, and
 * importing the same file twice changes nothing.
 */
@Component
public class Importer {

    private static final String LATE = "Indlæst fra et tidligere møde";

    private final Organisation organisation;
    private final KlyngeClock clock;
    private final ImportSteps steps;
    private final SeatRegister seats;
    private final FundYearFlow fundYears;
    private final MeetingCycleFlow meetings;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Attendance attendance;
    private final dk.klyngeflow.meetings.MeetingRecord record;
    private final Effects effects;
    private final Placements placements;
    private final CaseRegister cases;
    private final IssueEscalationFlow escalation;
    private final RecordClosing closing;

    Importer(
            Organisation organisation,
            KlyngeClock clock,
            ImportSteps steps,
            SeatRegister seats,
            FundYearFlow fundYears,
            MeetingCycleFlow meetings,
            MeetingCalendar calendar,
            Agenda agenda,
            Attendance attendance,
            dk.klyngeflow.meetings.MeetingRecord record,
            Effects effects,
            Placements placements,
            CaseRegister cases,
            IssueEscalationFlow escalation,
            RecordClosing closing) {
        this.organisation = organisation;
        this.clock = clock;
        this.steps = steps;
        this.seats = seats;
        this.fundYears = fundYears;
        this.meetings = meetings;
        this.calendar = calendar;
        this.agenda = agenda;
        this.attendance = attendance;
        this.record = record;
        this.effects = effects;
        this.placements = placements;
        this.cases = cases;
        this.escalation = escalation;
        this.closing = closing;
    }

    /** Checks the whole file. @throws ImportException naming every mistake with its line */
    public ImportFile check(Resource file) {
        return ImportFileReader.read(file, organisation, clock.now());
    }

    /** Writes what is not written yet. */
    public ImportSummary run(ImportFile file, ImportProgress progress) {
        var run = new Run(file, progress);
        run.registers();
        file.records().forEach(run::meeting);
        return run.summary();
    }

    /** One run over one file: counts its steps and tells how far it is. */
    private final class Run {

        private final ImportFile file;
        private final ImportProgress progress;
        private final Map<String, OldCase> casesByKey = new HashMap<>();
        private final int total;
        private int done;
        private int skipped;

        Run(ImportFile file, ImportProgress progress) {
            this.file = file;
            this.progress = progress;
            file.cases().forEach(old -> casesByKey.put(old.key(), old));
            this.total = 1
                    + file.calendar().size()
                    + file.records().stream()
                            .mapToInt(held -> held.items().size() + 2)
                            .sum();
        }

        void registers() {
            once("registers", "Udpegninger og klyngemidler", () -> {
                file.appointments()
                        .forEach(a -> seats.appoint(new SeatRegister.Appointment(
                                a.body(), a.seat(), a.party(), a.title(), a.from(), a.to().orElse(null))));
                file.fundYears()
                        .forEach(year -> fundYears.begin(
                                NewFundYear.received(file.cluster(), year.year(), year.national(), year.received())));
            });
            for (var entry : file.calendar()) {
                once(
                        "calendar:" + entry.body() + ":" + entry.meeting().startsAt(),
                        "Mødekalender " + entry.date(),
                        () -> {
                            var meeting = meetings.plan(entry.meeting());
                            entry.cancelledWhy().ifPresent(why -> meetings.cancel(meeting.id(), why));
                        });
            }
        }

        void meeting(MeetingRecord held) {
            var meeting = calendar.on(held.body(), held.date()).orElseThrow();
            var name = organisation.body(held.body()).shortName() + " " + held.date();
            var step = "meeting:" + held.body() + ":" + held.date();
            once(step + ":attendance", "Deltagere: " + name, () -> {
                held.attendance().forEach(attendee -> attendance.add(meeting.id(), attendee));
                attendance.lead(
                        meeting.id(),
                        held.chair().orElse(null),
                        held.minuteTaker().orElse(null));
            });
            for (int i = 0; i < held.items().size(); i++) {
                var item = held.items().get(i);
                once(step + ":item:" + i, name + ": " + item.item().title(), () -> item(held, meeting, item));
            }
            var closed = steps.repeatable(file.key(), step + ":close", () -> {
                agenda.removeDrafts(meeting.id(), titlesOf(held));
                closing.close(meeting.id(), Actor.IMPORT);
                meetings.placeLeftOver(meeting.id());
            });
            count(closed, "Sagerne får deres svar: " + name);
        }

        private void item(MeetingRecord held, Meeting meeting, Item item) {
            for (var point : item.points()) {
                point.caseKey()
                        .filter(key -> firstPointOf(key, held) == point)
                        .ifPresent(key -> bringTo(meeting, key, point));
            }
            long itemId = agenda.add(meeting.id(), item.item());
            var attendees = attendance.of(meeting.id());
            item.notTakingPart()
                    .forEach(absent -> attendance.leftItem(
                            itemId,
                            attendees.get(absent.attendee()).id(),
                            absent.reason().orElse(null)));
            for (var point : item.points()) {
                var number = point.caseKey().map(key -> find(key).orElseThrow()).orElse(null);
                long pointId = agenda.addPoint(itemId, point.number().orElse(null), point.verb(), point.text(), number);
                point.effects().forEach(effect -> effects.add(pointId, effect));
                // Some minutes have words and no outcome: the words are kept, and the outcome stays missing.
                if (point.outcome().isPresent() || !point.words().isBlank()) {
                    record.answer(pointId, point.outcome().orElse(null), point.words(), Actor.IMPORT);
                }
            }
        }

        private Point firstPointOf(String key, MeetingRecord held) {
            return held.points().stream()
                    .filter(point -> point.caseKey().equals(Optional.of(key)))
                    .findFirst()
                    .orElseThrow();
        }

        /** Has the case stand on this meeting; the point that the program put on the agenda gives way to the recorded ones. */
        private void bringTo(Meeting meeting, String key, Point first) {
            var number = find(key).orElseGet(() -> open(casesByKey.get(key), meeting, first));
            var placement = placements.of(number).orElseThrow();
            if (!placement.meeting().equals(Optional.of(meeting.id()))) {
                meetings.moveCase(placement, meeting.id());
                placement = placements.of(number).orElseThrow();
            }
            placements.takeOff(placement);
        }

        private Optional<CaseNumber> find(String key) {
            return cases.byOrigin(originOf(key)).map(CaseFile::number).or(() -> linkedCase(key));
        }

        private CaseNumber open(OldCase old, Meeting meeting, Point first) {
            var wanted = NewCase.raised(
                            file.cluster(),
                            old.subject(),
                            old.title(),
                            old.description(),
                            Actor.IMPORT.id(),
                            old.opened())
                    .withOrigin(originOf(old.key()));
            // The day before, so that "next meeting" is this one, past its cut-off or not.
            var ask = new Ask(
                    List.of(new Recommendation(first.verb(), first.text())),
                    meeting.date().minusDays(1),
                    LATE);
            return escalation.beginAt(old.opensAt(), wanted, ask).number();
        }

        /** The case that an earlier point of the file went on as. */
        private Optional<CaseNumber> linkedCase(String key) {
            for (var held : file.records()) {
                for (var item : held.items()) {
                    for (var point : item.points()) {
                        if (point.sentOnAs().equals(Optional.of(key))) {
                            return recorded(held, item, point).flatMap(there -> there.sentOnAs());
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<dk.klyngeflow.meetings.Point> recorded(MeetingRecord held, Item item, Point point) {
            var meeting = calendar.on(held.body(), held.date()).orElseThrow();
            return agenda.of(meeting.id()).stream()
                    .filter(there -> there.title().equals(item.item().title()))
                    .flatMap(there -> there.points().stream())
                    .filter(there -> there.text().equals(point.text()))
                    .findFirst();
        }

        private Set<String> titlesOf(MeetingRecord held) {
            return held.items().stream().map(item -> item.item().title()).collect(Collectors.toSet());
        }

        private String originOf(String key) {
            return "import:" + file.key() + ":" + key;
        }

        private void once(String step, String sentence, Runnable work) {
            count(steps.once(file.key(), step, work), sentence);
        }

        private void count(boolean doneNow, String sentence) {
            if (doneNow) {
                done++;
            } else {
                skipped++;
            }
            progress.at(done + skipped, total, sentence);
        }

        ImportSummary summary() {
            int points = file.records().stream()
                    .mapToInt(held -> held.points().size())
                    .sum();
            return new ImportSummary(
                    file.key(), file.records().size(), points, file.cases().size(), done, skipped);
        }
    }
}

package dk.klyngeflow.casework.succession;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Report;
import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.casework.charterlifecycle.CharterFlow;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.casework.leveltreatment.CasePlacing;
import dk.klyngeflow.casework.leveltreatment.LevelTreatmentFlow;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The body's open cases, each with its place on an agenda, its money, its reports and what its answers put in force. */
@Component
class OpenCases implements OpenThings {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final CaseRegister cases;
    private final Placements placements;
    private final CasePlacing placing;
    private final LevelTreatmentFlow levels;
    private final Arrangements arrangements;
    private final Applications applications;
    private final Reports reports;
    private final CaseMoney money;
    private final RunningWork running;
    private final Withdrawals withdrawals;
    private final CharterFlow charters;

    OpenCases(
            CaseRegister cases,
            Placements placements,
            CasePlacing placing,
            LevelTreatmentFlow levels,
            Arrangements arrangements,
            Applications applications,
            Reports reports,
            CaseMoney money,
            RunningWork running,
            Withdrawals withdrawals,
            CharterFlow charters) {
        this.cases = cases;
        this.placements = placements;
        this.placing = placing;
        this.levels = levels;
        this.arrangements = arrangements;
        this.applications = applications;
        this.reports = reports;
        this.money = money;
        this.running = running;
        this.withdrawals = withdrawals;
        this.charters = charters;
    }

    @Override
    public ThingKind kind() {
        return ThingKind.CASE;
    }

    /** A group's case is listed with its group, but for the body that is asked to approve it. */
    @Override
    public List<Open> at(Body body, LocalDate lastDay) {
        return cases.openAt(body.id()).stream()
                .filter(file -> file.type() != CaseType.AD_HOC_GROUP || waitsAt(file, body))
                .map(file -> new Open(file.number().value(), file.number() + " " + file.title(), follows(file)))
                .toList();
    }

    @Override
    public boolean isOpen(String ref, Body body, LocalDate lastDay) {
        return cases.find(new CaseNumber(ref))
                .filter(CaseFile::isOpen)
                .flatMap(CaseFile::body)
                .filter(body.id()::equals)
                .isPresent();
    }

    /** A project that was granted money is never closed here: its grant needs a receiver. */
    @Override
    public boolean canBeClosed(String ref) {
        var number = new CaseNumber(ref);
        return withdrawals.isPossible(number) && !applications.isGranted(number) || charters.canLapse(number);
    }

    @Override
    public String handOver(String ref, Ending ending) {
        var number = new CaseNumber(ref);
        var file = cases.lock(number);
        running.follow(ref, ending.firstDay());
        cases.moveTo(number, ending.takesOver().id());
        var told = money.handOver(number, ending);
        arrangements.ofCase(number).stream()
                .filter(arrangement -> arrangement.body().equals(ending.body().id()))
                .forEach(arrangement -> arrangements.handOver(
                        arrangement.id(), ending.takesOver().id()));
        var meeting = placeAnew(file, ending);
        return Stream.concat(told.stream(), meeting.stream()).collect(Collectors.joining("; "));
    }

    @Override
    public void close(String ref, String reason, Ending ending) {
        var number = new CaseNumber(ref);
        if (charters.canLapse(number)) {
            charters.lapse(number, ending.closing(reason));
        } else {
            withdrawals.closeWithBody(number, ending.closing(reason), ending.by());
        }
    }

    /** On the successor's next meeting; where it has planned none, the case waits for it there and is seen to wait. */
    private Optional<String> placeAnew(CaseFile file, Ending ending) {
        var earlier = placements.of(file.number());
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        placements.takeOff(earlier.get());
        var meeting = placements.place(placing.request(file, ending.takesOver().id()));
        levels.moved(file.number(), meeting);
        return Optional.of(meeting.map(next -> "står på mødet " + DAY.format(next.date()))
                .orElse("venter på, at et møde planlægges"));
    }

    private boolean waitsAt(CaseFile file, Body body) {
        return placements
                .of(file.number())
                .filter(placement -> placement.body().equals(body.id()))
                .isPresent();
    }

    private String follows(CaseFile file) {
        var report = applications.isGranted(file.number())
                ? reports.next(file.number()).map(Report::dueOn).map(due -> "næste rapport " + DAY.format(due))
                : Optional.<String>empty();
        return Stream.concat(money.of(file.number()).stream(), report.stream()).collect(Collectors.joining("; "));
    }
}

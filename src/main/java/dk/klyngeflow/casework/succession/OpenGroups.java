package dk.klyngeflow.casework.succession;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.groups.GroupStatus;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ad hoc groups that report to the body. They are ended with their final report only, which takes longer than a choice. */
@Component
class OpenGroups implements OpenThings {

    private final GroupRegister groups;
    private final CaseRegister cases;
    private final RunningWork running;

    OpenGroups(GroupRegister groups, CaseRegister cases, RunningWork running) {
        this.groups = groups;
        this.cases = cases;
        this.running = running;
    }

    @Override
    public ThingKind kind() {
        return ThingKind.GROUP;
    }

    @Override
    public List<Open> at(Body body, LocalDate lastDay) {
        return groups.openAt(body.id()).stream()
                .map(group -> new Open(
                        group.number().value(),
                        group.number() + " " + group.name(),
                        group.status().danish()))
                .toList();
    }

    @Override
    public boolean isOpen(String ref, Body body, LocalDate lastDay) {
        return groups.find(new CaseNumber(ref))
                .filter(group -> group.body().equals(body.id()))
                .filter(group -> group.status().isRunning() || group.status() == GroupStatus.PROPOSED)
                .isPresent();
    }

    @Override
    public boolean canBeClosed(String ref) {
        return false;
    }

    @Override
    public String handOver(String ref, Ending ending) {
        var number = new CaseNumber(ref);
        var file = cases.lock(number);
        running.follow(ref, ending.firstDay());
        groups.handOver(number, ending.takesOver().id());
        if (file.body().filter(ending.body().id()::equals).isPresent()) {
            cases.moveTo(number, ending.takesOver().id());
        }
        return "";
    }

    @Override
    public void close(String ref, String reason, Ending ending) {
        throw new Refusal("", "group", "En gruppe lukkes med sin slutrapport, på gruppens egen side.");
    }
}

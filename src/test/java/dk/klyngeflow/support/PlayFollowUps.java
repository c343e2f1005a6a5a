package dk.klyngeflow.support;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Plays a meeting whose decision gives other bodies something to do. */
@Component
public class PlayFollowUps {

    public static final String FORUM = "njStrategiskSundhedsforum";

    private final Play play;
    private final MeetingDesk desk;
    private final Agenda agenda;
    private final TaskService tasks;

    PlayFollowUps(Play play, MeetingDesk desk, Agenda agenda, TaskService tasks) {
        this.play = play;
        this.desk = desk;
        this.agenda = agenda;
        this.tasks = tasks;
    }

    /** A meeting's own point, which belongs to no case. */
    public long point(Meeting meeting, String text) {
        long item = agenda.add(meeting.id(), NewItem.of(ItemKind.CASE, Subject.DATA, text));
        return agenda.addPoint(item, null, Verb.APPROVES, text, null);
    }

    public void effect(long point, Effect effect, String bodyId) {
        desk.addEffect(point, effect, play.secretaryOf(bodyId));
    }

    /** The forum gives each of these bodies something to do, in one decision. */
    public void forumGives(String... receivers) {
        var meeting = play.plan(FORUM, LocalDate.of(2026, 4, 15));
        long point = point(meeting, "en fælles kortlægning");
        for (var receiver : receivers) {
            effect(point, new Effect.FollowUp(receiver, "Kortlæg indsatsen", LocalDate.of(2026, 6, 1)), FORUM);
        }
        play.hold(meeting);
        play.answer(point, meeting, Outcome.APPROVED);
        play.close(meeting);
    }

    /** The follow-ups that wait for these groups. */
    public List<Task> waitingFor(String group) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_doFollowUp")
                .taskCandidateGroup(group)
                .list();
    }

    public void done() {
        forumGives("njVestStrategisk");
        play.complete(waitingFor("njVestStrategiskSekretariat").get(0), Map.of("report", "Kortlagt i maj."));
    }
}

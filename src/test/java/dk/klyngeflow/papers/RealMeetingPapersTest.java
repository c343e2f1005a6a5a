package dk.klyngeflow.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.casework.Importing;
import dk.klyngeflow.documents.Documents;
import dk.klyngeflow.documents.WrittenDocument;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Agenda and minutes of the replayed meeting of 13 October 2022, as people get them. */
@OnH2
class RealMeetingPapersTest {

    @Autowired
    MeetingPapers papers;

    @Autowired
    Documents documents;

    @Autowired
    Importing importing;

    @Autowired
    MeetingCalendar calendar;

    @Autowired
    FreshStart freshStart;

    @Test
    void agendaAndMinutesOfTheRealMeeting() throws IOException {
        freshStart.at(LocalDateTime.of(2022, 10, 13, 15, 0));
        importing.run(new ClassPathResource("demo/njvest-13-moede.yml"), (done, total, what) -> {});
        var meeting = calendar.on(new BodyId("njVestStrategisk"), LocalDate.of(2022, 10, 13))
                .orElseThrow();

        var agenda = WrittenDocument.write(
                "dagsorden", documents, documents.meeting(papers.agenda(meeting.id(), Audience.BODY)));
        agenda.isAccessible().hasTitle("Dagsorden – 13. møde, 13.\u00a0oktober\u00a02022");
        assertThat(agenda.bookmarks())
                .hasSizeGreaterThan(10)
                .contains("4. Drøftelse af fordelingen af fælles klyngemidler");
        assertThat(agenda.text()).doesNotContain("Udfald mangler", "Godkendt af");

        var minutes = WrittenDocument.write(
                "referat",
                documents,
                documents.meeting(papers.minutes(meeting.id(), Audience.BODY).orElseThrow()));
        minutes.isAccessible();
        assertThat(minutes.bookmarks()).contains("Deltagere", "Afbud");
        assertThat(minutes.text())
                .contains(
                        "Sundhedsklynge Vest", "Der blev ikke truffet beslutning om tildelingsmodel", "Udfald mangler");
    }
}

package dk.klyngeflow.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.SampleFiles;
import dk.klyngeflow.support.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in the database: once per content, given back byte for byte, gone when nobody owns them. */
abstract class FilesStory {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2022, 10, 3, 9, 0);

    @Autowired
    Files files;

    @Autowired
    FileCleaning cleaning;

    @Autowired
    Attachments attachments;

    @Autowired
    FreshStart freshStart;

    @Autowired
    Play play;

    @Autowired
    Stored stored;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothingIsKept() {
        freshStart.at(MONDAY);
    }

    @Test
    void aLargeFileComesBackByteForByte() throws IOException {
        var content = longText(3_000_001);

        var file = files.store("Høring om æbler.txt", new ByteArrayInputStream(content));

        assertThat(file.name()).isEqualTo("Høring om æbler.txt");
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(files.get(file.id())).isEqualTo(file);
        try (var read = files.open(file.id())) {
            assertThat(Arrays.equals(read.readAllBytes(), content)).isTrue();
        }
    }

    @Test
    void theSameContentIsKeptOnceUnderTwoNames() {
        var content = SampleFiles.pdf("Bilag");

        var one = files.store("et.pdf", new ByteArrayInputStream(content));
        var other = files.store("andet.pdf", new ByteArrayInputStream(content));

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.sha256()).isEqualTo(one.sha256());
        assertThat(count("file_content")).isEqualTo(1);
        assertThat(count("file_part")).isEqualTo(1);
    }

    @Test
    void severalWhoHandInTheSameAtOnceAllSucceed() throws Exception {
        var content = longText(1_500_000);
        var all = Executors.newFixedThreadPool(4);
        try {
            Callable<StoredFile> handIn = () -> files.store("fælles.txt", new ByteArrayInputStream(content));
            for (var done : all.invokeAll(java.util.Collections.nCopies(4, handIn))) {
                try (var read = files.open(done.get().id())) {
                    assertThat(Arrays.equals(read.readAllBytes(), content)).isTrue();
                }
            }
        } finally {
            all.shutdown();
        }
        assertThat(count("file_content")).isEqualTo(1);
        assertThat(count("file_stored")).isEqualTo(4);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        var before = stored.now();

        assertThatThrownBy(() -> files.store("stor.txt", new ByteArrayInputStream(longText(10 * 1024 * 1024 + 1))))
                .isInstanceOf(Refusal.class)
                .hasMessage("Filen \"stor.txt\" er for stor: en fil må højst fylde 10 MB.");
        assertThatThrownBy(() -> files.store("falsk.pdf", new ByteArrayInputStream(SampleFiles.zip())))
                .isInstanceOf(Refusal.class);

        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void whatNobodyOwnsIsGoneTheNightAfter() throws IOException {
        var number = play.raise("njVestDriftsforum");
        var owned = files.store("bilag.pdf", new ByteArrayInputStream(SampleFiles.pdf("ejet")));
        attachments.attach(number, owned, null, new Actor("sekretaer"));
        var orphan = files.store("glemt.txt", new ByteArrayInputStream(SampleFiles.text("glemt")));

        assertThat(cleaning.clean()).as("handed in today").isZero();
        play.moveTo(MONDAY.plusDays(1));
        assertThat(cleaning.clean()).isEqualTo(1);

        assertThat(files.find(orphan.id())).isEmpty();
        assertThat(count("file_content")).isEqualTo(1);
        try (var read = files.open(owned.id())) {
            assertThat(read.readAllBytes()).hasSize((int) owned.size());
        }
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static byte[] longText(int length) {
        var random = new Random(1);
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining())
                .getBytes();
    }
}

package dk.klyngeflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is a disk of its own and can be filled. Only root can make one. */
final class SmallDisk implements AutoCloseable {

    private static final String FILLER = "filler";

    private final Path folder;
    private final boolean mounted;

    /** @param size as {@code mount} takes it: {@code 96m} */
    SmallDisk(Path folder, String size) throws IOException, InterruptedException {
        this.folder = folder;
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()) == 0;
    }

    /** Whether there is one; without, the folder is on the disk of all. */
    boolean isMounted() {
        return mounted;
    }

    void fill() throws IOException {
        var block = new byte[64 * 1024];
        var filler = folder.resolve(FILLER);
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(filler).getUsableSpace()).isLessThan(block.length);
        }
    }

    void makeRoom() throws IOException {
        Files.delete(folder.resolve(FILLER));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", folder.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException noSuchCommand) {
            return -1;
        }
    }
}

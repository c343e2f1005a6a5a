package dk.klyngeflow.portal;

import dk.klyngeflow.casework.CaseFileDesk.Upload;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a form. A browser sends an empty part, too, where none was chosen. */
final class Uploads {

    private Uploads() {}

    static List<Upload> of(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(one -> one.getOriginalFilename() != null
                                && !one.getOriginalFilename().isEmpty())
                        .map(one -> new Upload(one.getOriginalFilename(), one.getContentType(), one))
                        .toList();
    }
}

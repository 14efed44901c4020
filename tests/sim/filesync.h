#pragma once

class QFile;

namespace migochat::sim {

/// Waits until what was written to `file` is on the disk.
void syncToDisk(QFile &file);

} // namespace migochat::sim

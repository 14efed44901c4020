#pragma once

#include <QString>

/// What people read of a task.
namespace migochat::taskwords {

/// What has to be done. `text` is a person's own words, or what the program keeps of a task that it made itself.
[[nodiscard]] QString sentence(const QString &kind, const QString &text);

} // namespace migochat::taskwords

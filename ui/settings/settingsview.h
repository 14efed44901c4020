#pragma once

#include <QList>
#include <QString>

namespace migochat {

/// One value. Secrets can be set and cleared here, never read.
struct ConnectionField {
    enum class Kind { Plain, Secret, Number };

    QString key; ///< name as in the env file: "FB_PAGE_ID"; known keys have a label in both languages
    Kind kind = Kind::Plain;
    QString value{};       ///< not of secrets
    bool isSet = false;    ///< Secret only
    QString placeholder{}; ///< what holds while there is no value
    friend bool operator==(const ConnectionField &, const ConnectionField &) = default;
};

struct SettingsView {
    QList<ConnectionField> connection;
    QList<ConnectionField> files; ///< how long and how large customers' files may be
};

} // namespace migochat

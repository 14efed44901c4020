#pragma once

#include <QList>
#include <QString>

namespace migochat {

/// One value of the connection. Secrets can be set and cleared here, never read.
struct ConnectionField {
    enum class Kind { Plain, Secret };

    QString key; ///< name as in the env file: "FB_PAGE_ID"; known keys have a label in both languages
    Kind kind = Kind::Plain;
    QString value;      ///< Plain only
    bool isSet = false; ///< Secret only
};

struct SettingsView {
    QList<ConnectionField> connection;
};

} // namespace migochat

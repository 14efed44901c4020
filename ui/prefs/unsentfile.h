#pragma once

#include "app/domain/background.h"
#include "app/domain/id.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace migochat {

/// What is written and not sent, per chat, in `DIR/unsent.json`: written a moment after each key on a thread of its own, as
/// a whole new file that takes the old one's place, so that neither a crash nor a kill leaves half of it.
class UnsentFile final : public QObject
{
    Q_OBJECT

public:
    struct Entry {
        QString text{};
        QString mode{}; ///< "reply", "public", "note"
        MessageId quoted{}; ///< what the answer quotes; may be invalid
        bool quotesOurs = false;
        QString quotedText{};
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    using Entries = QHash<ConversationId, Entry>;

    explicit UnsentFile(const QString &dataDir, QObject *parent = nullptr);
    ~UnsentFile() override; ///< writes what is not written yet

    /// What was there at the last end. A file that cannot be read holds nothing.
    [[nodiscard]] static Entries read(const QString &dataDir);
    [[nodiscard]] const Entries &entries() const { return m_entries; }
    void keep(const Entries &entries);

private:
    void write();

    const QString m_path;
    Entries m_entries;
    bool m_dirty = false;
    QTimer m_soon;
    Background m_background;
};

} // namespace migochat

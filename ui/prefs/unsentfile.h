#pragma once

#include "app/domain/background.h"
#include "app/domain/id.h"
#include "app/domain/messagecontent.h"
#include "ui/prefs/chosenfile.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace migochat {

/// What is written and not sent, per chat, in `DIR/unsent.json`: written a moment after each key on a thread of its own, as
/// a whole new file that takes the old one's place, so that neither a crash nor a kill leaves half of it. Files are kept by
/// their place; those made here (pasted, recorded) lie in `DIR/unsent`, and one that nobody waits for goes at the next start.
class UnsentFile final : public QObject
{
    Q_OBJECT

public:
    struct Entry {
        QString text{};
        QString mode{};     ///< "reply", "public", "note"
        MessageId quoted{}; ///< what the answer quotes; may be invalid
        bool quotesOurs = false;
        QString quotedText{};
        QList<ChosenFile> files{};
        QList<Card> products{};
        QHash<QString, QString> aside{}; ///< by mode: words of another one than `mode`
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    using Entries = QHash<ConversationId, Entry>;

    explicit UnsentFile(const QString &dataDir, QObject *parent = nullptr);
    ~UnsentFile() override; ///< writes what is not written yet

    /// What was there at the last end. A file that cannot be read holds nothing.
    [[nodiscard]] static Entries read(const QString &dataDir);
    /// Where files lie that were made here and wait to be sent.
    [[nodiscard]] static QString folderIn(const QString &dataDir);
    [[nodiscard]] const Entries &entries() const { return m_entries; }
    void keep(const Entries &entries);

private:
    void write();
    void clearOrphans();

    const QString m_path;
    const QString m_folder;
    Entries m_entries;
    bool m_dirty = false;
    QTimer m_soon;
    Background m_background;
};

} // namespace migochat

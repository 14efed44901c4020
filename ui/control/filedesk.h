#pragma once

#include "app/domain/background.h"
#include "app/protocol/commands.h"
#include "ui/composer/written.h"
#include "ui/imaging/outgoingfile.h"
#include "ui/link/agentlink.h"

#include <QObject>

namespace migochat {

class ComposerPane;

/// Files on their way out: chosen, read, judged, laid where the agent takes them, and asked to be sent, one message each.
/// Everything that touches a file runs on a thread of its own.
class FileDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ComposerPane &pane;
        AgentLink &link;
        QString mediaFolder;
        QString unsentFolder; ///< for what is made here and waits
    };

    explicit FileDesk(const Parts &parts, QObject *parent = nullptr);

    void chooseFiles();
    /// Sends the files of what was written; its text goes as the caption of the first where the channel has captions.
    void send(const Written &written);

Q_SIGNALS:
    void textLeft(const migochat::Written &written); ///< the text goes as a message of its own, after the files
    /// The agent took one of them: `part` is what it was made of, as it can wait again.
    void fileSent(const migochat::Written &part, migochat::MessageId message);
    void sent(const migochat::Written &written);                             ///< every file was taken by the agent
    void refused(const migochat::Written &written, const QString &sentence); ///< with what has not left

private:
    struct Job {
        Written written;
        QList<LaidFile> laid;
        qsizetype carrier = -1; ///< the file that takes text and quote along; none: the text goes by itself
        qsizetype answered = 0;
        bool carrierRefused = false;
        QString refusal; ///< the first; empty: none
    };
    using JobRef = std::shared_ptr<Job>;

    void read(const WaitingFile &file);
    void keepPicture(const QImage &picture);
    void layNext(const JobRef &job);
    void hand(const JobRef &job);
    void onAnswer(const JobRef &job, qsizetype index, const Result<QueuedMessage> &queued);
    void settle(const JobRef &job);
    void layFailed(const JobRef &job, const QString &sentence);
    [[nodiscard]] Written partOf(const Job &job, qsizetype index) const;
    [[nodiscard]] static bool takesCaption(const ChannelKind &channel, const WaitingFile &file, const QString &text);

    ComposerPane &m_pane;
    AgentLink &m_link;
    const QString m_mediaFolder;
    const QString m_unsentFolder;
    Background m_background;
};

} // namespace migochat

#pragma once

#include "app/domain/id.h"

#include <QObject>

#include <memory>

namespace migochat {

class CannedCard;
class CannedDesk;
class ComposerController;
class MainWindow;
class Preferences;
class Recorder;
class SendLater;
class SoundLoader;
class SpellChecker;
class UnsentFile;
class VoiceBar;
class WritingCard;

/// How the composer is set up on this desktop: its commands and keys, ways of writing from the preferences, what was
/// written before the last end.
class ComposerSetup final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        Preferences &prefs;
        UnsentFile &unsent;
        SoundLoader &sound;
    };

    explicit ComposerSetup(const Parts &parts, QObject *parent = nullptr);
    ~ComposerSetup() override;

    /// The store is open: what is written can leave.
    void setStore(ComposerController &controller, CannedDesk &replies);
    /// Opens the form of ready answers with a text that somebody wrote in a chat.
    void keepAsReadyAnswer(const QString &text);

private:
    void restoreUnsent();
    void keepUnsent();
    void handleCommands();
    void applyPreferences();
    void showCards();
    void askTime();
    void connectVoice();
    void connectSpelling();

    MainWindow &m_window;
    Preferences &m_prefs;
    UnsentFile &m_unsent;
    ComposerController *m_controller = nullptr;
    CannedDesk *m_replies = nullptr;
    WritingCard *m_card = nullptr;
    CannedCard *m_answers = nullptr;
    SendLater *m_later = nullptr;
    std::unique_ptr<SpellChecker> m_spelling;
    std::unique_ptr<Recorder> m_recorder;
    VoiceBar *m_voice = nullptr;
    ConversationId m_recordedFor; ///< a recording belongs to the chat where it began
};

} // namespace migochat

#pragma once

#include "ui/composer/composerbar.h"
#include "ui/control/chatplace.h"

#include <memory>

namespace migochat {

class ComposerController;
class Recorder;
class SendLater;
class SoundLoader;
class VoiceBar;

/// The tools around the box where people write, as commands and as buttons: files, voice, templates, ready answers,
/// products, emoji, sending later and sending as the last word.
class ComposerTools final : public QObject
{
    Q_OBJECT

public:
    /// Recordings are made and wait in `unsentFolder`.
    ComposerTools(const ChatPlace &place, ComposerController &controller, SoundLoader &sound,
                  const QString &unsentFolder, QObject *parent = nullptr);
    ~ComposerTools() override;

private:
    void handleCommands();
    void connectVoice();
    void takeVoice(const QString &path);
    void sendVoice(ConversationId conversation);
    [[nodiscard]] bool isUsable(ComposerBar::Tool tool) const; ///< says why not
    void askTime();

    const ChatPlace m_place;
    ComposerController &m_controller;
    std::unique_ptr<Recorder> m_recorder;
    VoiceBar *m_voice = nullptr;
    SendLater *m_later = nullptr; ///< made when it is first wanted
    ConversationId m_recordedFor; ///< a recording belongs to the chat where it began
    bool m_sendsVoice = false;    ///< the recording that is being finished leaves at once
    qint64 m_leavingVoice = 0;    ///< the file that leaves as soon as it is read
};

} // namespace migochat

#include "ui/control/composertools.h"

#include "ui/actions/commandregistry.h"
#include "ui/composer/composerpane.h"
#include "ui/composer/emojipicker.h"
#include "ui/composer/sendlater.h"
#include "ui/control/composercontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/voice/recorder.h"
#include "ui/voice/voicebar.h"

#include <algorithm>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ComposerTools::ComposerTools(const ChatPlace &place, ComposerController &controller, SoundLoader &sound,
                             const QString &unsentFolder, QObject *parent)
    : QObject(parent), m_place(place), m_controller(controller),
      m_recorder(std::make_unique<Recorder>(sound, unsentFolder))
{
    connectVoice();
    handleCommands();
}

ComposerTools::~ComposerTools() = default;

void ComposerTools::connectVoice()
{
    ComposerPane &pane = m_place.page.writing();
    m_voice = new VoiceBar(m_place.look, *m_recorder, &pane.composer());
    m_voice->serve(m_place.commands);
    pane.composer().addAbove(m_voice);
    connect(m_voice, &VoiceBar::problem, &pane.composer(), &Composer::showProblem);
    connect(m_recorder.get(), &Recorder::stateChanged, this, [this] {
        if (m_recorder->state() == Recorder::State::Recording && !m_recordedFor.isValid())
            m_recordedFor = m_place.page.currentConversation();
        else if (m_recorder->state() == Recorder::State::Idle)
            m_place.page.focusComposer();
    });
    connect(m_recorder.get(), &Recorder::discarded, this, [this] {
        m_recordedFor = {};
        m_sendsVoice = false;
    });
    connect(m_recorder.get(), &Recorder::finished, this, &ComposerTools::takeVoice);
    connect(m_voice, &VoiceBar::sendAsked, this, [this] { m_sendsVoice = true; });
    connect(&pane.waiting(), &WaitingThings::changed, this, &ComposerTools::sendVoice, Qt::QueuedConnection);
}

void ComposerTools::takeVoice(const QString &path)
{
    const qint64 serial = m_place.page.writing().waiting().addFile(
        std::exchange(m_recordedFor, ConversationId()),
        {.path = path, .name = tr("Voice note.ogg"), .kind = u"voice"_s, .isOwn = true});
    m_leavingVoice = std::exchange(m_sendsVoice, false) ? serial : 0;
}

/// Once it is known that it can leave. It stays beside the text when another chat is open by then, or no answer is written.
void ComposerTools::sendVoice(ConversationId conversation)
{
    ComposerPane &pane = m_place.page.writing();
    const QList<WaitingFile> files = pane.waiting().files(conversation);
    const auto voice = std::find_if(files.begin(), files.end(),
                                    [this](const WaitingFile &file) { return file.serial == m_leavingVoice; });
    if (voice == files.end() || voice->state == WaitingFile::State::Resting ||
        voice->state == WaitingFile::State::Reading)
        return;
    m_leavingVoice = 0;
    if (conversation == pane.conversation() && pane.composer().mode() == Composer::Mode::Reply)
        pane.composer().submit();
}

void ComposerTools::handleCommands()
{
    CommandRegistry &commands = m_place.commands;
    ComposerPane &pane = m_place.page.writing();
    Composer &composer = pane.composer();
    const auto handle = [this, &commands](QLatin1StringView id, auto run) {
        commands.handle(id, [this, run] {
            m_place.showPage(Page::Inbox);
            run();
        });
    };
    m_place.commands.handle(command::kAttach, [this] {
        if (isUsable(ComposerBar::Tool::Attach))
            m_controller.chooseFiles();
    });
    handle(command::kTemplate, [this, &composer] {
        if (composer.showsTemplates() || isUsable(ComposerBar::Tool::Template))
            composer.toggleTemplates();
    });
    handle(command::kCanned, [&pane] { pane.completion().begin(Completion::Kind::Canned); });
    handle(command::kProduct, [this, &pane] {
        if (isUsable(ComposerBar::Tool::Product))
            pane.completion().begin(Completion::Kind::Product);
    });
    handle(command::kEmoji, [this] { EmojiPicker::open(m_place.look, m_place.page.writing().composer()); });
    handle(command::kVoice, [this] {
        if (m_recorder->state() != Recorder::State::Idle || isUsable(ComposerBar::Tool::Voice))
            m_voice->toggle();
    });
    handle(command::kSendAndDone, [&composer] { composer.submit(Written::Then::MarkDone); });
    handle(command::kSendLater, [this] {
        if (isUsable(ComposerBar::Tool::SendLater))
            askTime();
    });
    composer.bar().serve(commands);
    connect(&composer, &Composer::toolAsked, this,
            [this](ComposerBar::Tool tool) { m_place.commands.run(ComposerBar::commandOf(tool)); });
}

bool ComposerTools::isUsable(ComposerBar::Tool tool) const
{
    Composer &composer = m_place.page.writing().composer();
    const QString obstacle = composer.obstacle(tool);
    if (!obstacle.isEmpty())
        composer.showProblem(obstacle);
    return obstacle.isEmpty();
}

void ComposerTools::askTime()
{
    if (!m_later) {
        m_later = new SendLater(m_place.look, &m_place.window);
        connect(m_later, &SendLater::chosen, this,
                [this](Instant at) { m_place.page.writing().composer().submitAt(at); });
    }
    m_later->ask();
}

} // namespace migochat

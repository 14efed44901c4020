#include "ui/voice/voicebar.h"

#include "ui/actions/commandregistry.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/voice/recorder.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kBar = 3;
constexpr int kGap = 2;
constexpr auto kAskFrom = 3s;

} // namespace

VoiceBar::VoiceBar(const Look &look, Recorder &recorder, QWidget *parent)
    : QWidget(parent), m_look(look), m_recorder(recorder), m_meter(new LevelMeter(look, this)),
      m_time(makeLabel(u"strong"_s, this)), m_pause(new IconButton(look, Icon::Pause, this)),
      m_trash(new IconButton(look, Icon::Trash, this)), m_keep(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_send(new ActionButton(look, ActionButton::Kind::Primary, this))
{
    m_keep->setObjectName(u"keepRecording"_s);
    auto *row = new Mirrored<QHBoxLayout>(this);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_trash);
    row->addWidget(m_time);
    row->addWidget(m_meter, 1);
    row->addWidget(m_pause);
    row->addWidget(m_keep);
    row->addWidget(m_send);
    connect(m_trash, &QToolButton::clicked, this, &VoiceBar::throwAway);
    connect(m_pause, &QToolButton::clicked, this, &VoiceBar::pauseOrGoOn);
    connect(m_keep, &QPushButton::clicked, &m_recorder, &Recorder::finish);
    connect(m_send, &QPushButton::clicked, this, &VoiceBar::send);
    connect(&m_recorder, &Recorder::levelChanged, m_meter, &LevelMeter::add);
    connect(&m_recorder, &Recorder::stateChanged, this, &VoiceBar::refresh);
    connect(&m_recorder, &Recorder::failed, this, &VoiceBar::say);
    m_tick.setInterval(200ms);
    connect(&m_tick, &QTimer::timeout, this, &VoiceBar::refresh);
    refresh();
}

void VoiceBar::serve(const CommandRegistry &commands)
{
    m_commands = &commands;
    connect(&commands.keys(), &KeyMap::changed, this, &VoiceBar::refresh);
    refresh();
}

void VoiceBar::toggle()
{
    if (m_recorder.state() != Recorder::State::Idle)
        return m_recorder.finish();
    m_meter->clear();
    m_asked = false;
    m_recorder.start();
    if (m_recorder.state() == Recorder::State::Recording)
        m_send->setFocus(Qt::OtherFocusReason);
}

void VoiceBar::say(const QString &reason)
{
    if (reason == "no_microphone"_L1)
        Q_EMIT problem(tr("This computer has no microphone that works"));
    else if (reason == "not_built_in"_L1)
        Q_EMIT problem(tr("This build cannot record"));
    else
        Q_EMIT problem(tr("The recording could not be written to the disk"));
}

/// A slip of the finger must not cost a minute of speech.
void VoiceBar::throwAway()
{
    if (m_recorder.length() > kAskFrom && !m_asked) {
        m_asked = true;
        m_recorder.pause();
        Q_EMIT problem(tr("Throw it away once more to delete the recording"));
        return;
    }
    m_recorder.discard();
}

/// Whoever goes on has answered the question.
void VoiceBar::pauseOrGoOn()
{
    m_asked = false;
    if (m_recorder.state() == Recorder::State::Paused)
        m_recorder.resume();
    else
        m_recorder.pause();
}

void VoiceBar::send()
{
    Q_EMIT sendAsked();
    m_recorder.finish();
}

void VoiceBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        throwAway();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_keep->hasFocus() ? m_recorder.finish() : send();
    else
        QWidget::keyPressEvent(event);
}

void VoiceBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void VoiceBar::refresh()
{
    const bool active = m_recorder.state() != Recorder::State::Idle;
    const bool paused = m_recorder.state() == Recorder::State::Paused;
    setVisible(active);
    if (active != m_tick.isActive())
        active ? m_tick.start() : m_tick.stop();
    const qint64 seconds = m_recorder.length() / 1s;
    m_time->setText(m_look.format.duration(m_recorder.length()));
    m_pause->setGlyph(paused ? Icon::Microphone : Icon::Pause, paused ? Token::Accent : Token::Text);
    m_pause->setName(paused ? tr("Go on recording") : tr("Pause"));
    m_trash->setName(tr("Throw the recording away (Esc)"));
    m_keep->setText(tr("Keep"));
    const QString keeps = tr("Puts the recording beside the text, to be sent with it");
    m_keep->setToolTip(m_commands ? m_commands->keys().named(keeps, *findCommand(command::kVoice)) : keeps);
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Sends the recording, with what is written (Enter)"));
    m_send->setGlyph(Icon::Send);
    setAccessibleName(tr("Voice note, %n second(s)", nullptr, int(seconds)));
}

LevelMeter::LevelMeter(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFixedHeight(28);
}

void LevelMeter::add(double level)
{
    m_levels.append(level);
    const qsizetype most = width() / (kBar + kGap);
    if (m_levels.size() > most)
        m_levels.remove(0, m_levels.size() - most);
    update();
}

void LevelMeter::clear()
{
    m_levels.clear();
    update();
}

void LevelMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.theme.color(Token::Accent));
    for (qsizetype i = 0; i < m_levels.size(); ++i) {
        const int tall = qMax(2, int(m_levels.at(i) * height()));
        const QRect bar(width() - int(m_levels.size() - i) * (kBar + kGap), (height() - tall) / 2, kBar, tall);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), 1.5, 1.5);
    }
}

} // namespace migochat

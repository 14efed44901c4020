#include "ui/inbox/composer.h"

#include "ui/inbox/composeredit.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

void setRole(QLabel *label, Token token)
{
    label->setProperty("role", token == Token::Ok     ? u"ok"_s
                               : token == Token::Warn ? u"warn"_s
                               : token == Token::Bad  ? u"bad"_s
                                                      : u"muted"_s);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

Composer::Composer(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_strip(new QWidget(this)), m_stripIcon(new Glyph(look, Icon::Clock, 16, m_strip)),
      m_stripText(makeLabel(u"warn"_s, m_strip)), m_edit(new ComposerEdit(this)), m_modes(new Segmented(this)),
      m_clock(new Glyph(look, Icon::Clock, 16, this)), m_countdown(makeLabel(u"ok"_s, this)),
      m_send(new ActionButton(look, ActionButton::Kind::Primary, this))
{
    build();
    connectEdit();
    refresh();
}

void Composer::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(8);
    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(2, 0, 2, 0);
    strip->setSpacing(8);
    strip->addWidget(m_stripIcon);
    m_stripText->setWordWrap(true);
    strip->addWidget(m_stripText, 1);
    column->addWidget(m_strip);
    column->addWidget(m_edit);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    m_modes->addSegment(static_cast<int>(Mode::Reply), tr("Reply"));
    m_modes->addSegment(static_cast<int>(Mode::Note), tr("Note"));
    bar->addWidget(m_modes);
    bar->addStretch(1);
    bar->addWidget(m_clock);
    bar->addWidget(m_countdown);
    bar->addSpacing(4);
    bar->addWidget(m_send);
    column->addLayout(bar);
}

void Composer::connectEdit()
{
    connect(m_modes, &Segmented::chosen, this, [this](int id) {
        setMode(static_cast<Mode>(id));
        focusText();
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::submitted, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::draftSendAsked, this, &Composer::draftSendAsked);
    connect(m_edit, &ComposerEdit::tabOnEmpty, this, &Composer::emptyTabPressed);
    connect(m_edit, &ComposerEdit::escaped, this, &Composer::escaped);
    connect(m_edit, &QTextEdit::textChanged, this, [this] {
        m_problem.clear();
        refresh();
        if (!m_submitting)
            Q_EMIT textEdited(text());
    });
}

void Composer::setState(const ComposerState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    refresh();
}

void Composer::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    refresh();
    Q_EMIT modeChanged(mode);
}

void Composer::setText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::clear()
{
    m_edit->clear();
}

void Composer::showProblem(const QString &sentence)
{
    m_problem = sentence;
    refresh();
}

void Composer::focusText()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

void Composer::submit()
{
    const QString words = text().trimmed();
    const bool allowed = m_mode == Mode::Note ? m_state.mayNote : m_state.mayReply;
    if (words.isEmpty() || !allowed) {
        focusText();
        return;
    }
    // Whoever hears "send" still knows what the text was made from; that it is gone is told afterwards.
    m_submitting = true;
    clear();
    m_submitting = false;
    if (m_mode == Mode::Note)
        Q_EMIT noteRequested(words);
    else
        Q_EMIT sendRequested(words);
    Q_EMIT textEdited(text());
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void Composer::refreshStrip()
{
    const bool problem = !m_problem.isEmpty();
    const QString text = problem ? m_problem : m_mode == Mode::Note ? QString() : m_state.strip;
    const Token token = problem ? Token::Bad : m_state.token;
    m_strip->setVisible(!text.isEmpty());
    m_stripText->setText(text);
    setRole(m_stripText, token);
    const bool clock = m_state.form == ComposerState::Form::Closing && !problem;
    m_stripIcon->setGlyph(clock ? Icon::Clock : Icon::Info, token);
}

void Composer::refresh()
{
    const bool note = m_mode == Mode::Note;
    const bool allowed = note ? m_state.mayNote : m_state.mayReply;
    setPane(this, note ? u"note"_s : u"reply"_s);
    style()->unpolish(this);
    style()->polish(this);
    refreshStrip();
    m_modes->setSegmentText(static_cast<int>(Mode::Reply), tr("Reply"));
    m_modes->setSegmentText(static_cast<int>(Mode::Note), tr("Note"));
    m_modes->setSegmentHint(static_cast<int>(Mode::Note), tr("Only colleagues see notes (Ctrl+Shift+N)"));
    m_modes->setCurrent(static_cast<int>(m_mode));

    m_edit->setPlaceholderText(note ? tr("Write a note for colleagues…") : tr("Write a reply… Tab for a note"));
    m_edit->setAccessibleName(note ? tr("Internal note") : tr("Reply to the customer"));
    m_edit->setAccessibleDescription(m_state.strip);
    m_clock->setVisible(!note && !m_state.countdown.isEmpty());
    m_clock->setGlyph(Icon::Clock, m_state.token);
    m_countdown->setVisible(m_clock->isVisibleTo(this));
    m_countdown->setText(m_state.countdown);
    setRole(m_countdown, m_state.token);
    m_send->setText(note ? tr("Save note") : tr("Send"));
    m_send->setToolTip(note ? tr("Only colleagues see this (Enter)") : tr("Send (Enter), new line with Shift+Enter"));
    m_send->setGlyph(note ? Icon::Lock : Icon::Send);
    m_send->setEnabled(allowed);
}

} // namespace migochat

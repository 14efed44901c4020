#include "ui/composer/composerstrip.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString roleOf(Token token)
{
    switch (token) {
    case Token::Ok:
        return u"ok"_s;
    case Token::Warn:
        return u"warn"_s;
    case Token::Bad:
        return u"bad"_s;
    default:
        return u"muted"_s;
    }
}

Icon iconOf(const ComposerState &state)
{
    if (state.offline)
        return Icon::Alert;
    switch (state.form) {
    case ComposerState::Form::Closing:
        return Icon::Clock;
    case ComposerState::Form::HumanOnly:
        return Icon::Person;
    case ComposerState::Form::TemplateOnly:
        return Icon::Template;
    case ComposerState::Form::NoChannel:
    case ComposerState::Form::AgentStopped:
        return Icon::Alert;
    default:
        return state.occupied.isEmpty() ? Icon::Info : Icon::Person;
    }
}

} // namespace

ComposerStrip::ComposerStrip(const Look &look, QWidget *parent)
    : QWidget(parent), m_icon(new Glyph(look, Icon::Clock, 16, this)), m_text(makeLabel(u"warn"_s, this)),
      m_button(new ActionButton(look, ActionButton::Kind::Plain, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(8);
    row->addWidget(m_icon);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(m_action); });
    hide();
}

QPoint ComposerStrip::actionPlace() const
{
    return m_button->mapToGlobal(QPoint(0, m_button->height()));
}

QString ComposerStrip::text() const
{
    return m_text->text();
}

void ComposerStrip::fill(const QString &text, Token token, Icon icon)
{
    m_text->setText(text);
    restyle(m_text, "role", roleOf(token));
    m_icon->setGlyph(icon, token);
    setVisible(!text.isEmpty());
}

void ComposerStrip::show(const ComposerState &state)
{
    m_action = state.action;
    m_button->setText(state.actionText);
    m_button->setVisible(m_action != ComposerState::Action::None);
    fill(state.strip, state.token, iconOf(state));
}

void ComposerStrip::showProblem(const QString &sentence)
{
    m_button->hide();
    fill(sentence, Token::Bad, Icon::Alert);
}

void ComposerStrip::clear()
{
    m_button->hide();
    fill({}, Token::Muted, Icon::Info);
}

} // namespace migochat

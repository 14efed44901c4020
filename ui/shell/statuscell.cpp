#include "ui/shell/statuscell.h"

#include "ui/widgets/glyph.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QToolButton>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSign = 14;

} // namespace

StatusCell::StatusCell(const Look &look, QWidget *parent)
    : QWidget(parent), m_dot(new Dot(look, this)), m_sign(new Glyph(look, Icon::Alert, kSign, this)),
      m_button(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_dot);
    row->addWidget(m_sign);
    row->addWidget(m_button);
    m_button->setProperty("role", u"cell"_s);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_button, &QToolButton::clicked, this, &StatusCell::clicked);
}

void StatusCell::describe(const Words &words, Token token)
{
    m_words = words;
    const bool isWrong = token == Token::Bad || token == Token::Warn;
    m_dot->setToken(token);
    m_dot->setVisible(!isWrong);
    m_sign->setGlyph(Icon::Alert, token);
    m_sign->setVisible(isWrong);
    const bool saysMore = !words.hint.isEmpty() && words.hint != words.text;
    m_button->setToolTip(saysMore ? words.hint : words.text);
    m_button->setAccessibleName(saysMore ? words.text + u": "_s + words.hint : words.text);
    showWords();
}

void StatusCell::setRoom(Room room)
{
    m_room = room;
    showWords();
}

void StatusCell::showWords()
{
    m_button->setText(m_room == Room::ForFew && !m_words.brief.isEmpty() ? m_words.brief : m_words.text);
}

int StatusCell::wantedWidth() const
{
    const QFontMetrics metrics = m_button->fontMetrics();
    return sizeHint().width() - metrics.horizontalAdvance(m_button->text()) + metrics.horizontalAdvance(m_words.text);
}

} // namespace migochat

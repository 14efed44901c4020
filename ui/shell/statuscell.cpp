#include "ui/shell/statuscell.h"

#include "ui/widgets/glyph.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSign = 14;
constexpr int kNarrowest = 40; ///< then the words end in "…"; the tooltip has all of them

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
    m_button->setMinimumWidth(kNarrowest);
    m_button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_button, &QToolButton::clicked, this, &StatusCell::clicked);
}

void StatusCell::describe(const QString &text, Token token, const QString &hint)
{
    const bool isWrong = token == Token::Bad || token == Token::Warn;
    m_dot->setToken(token);
    m_dot->setVisible(!isWrong);
    m_sign->setGlyph(Icon::Alert, token);
    m_sign->setVisible(isWrong);
    const bool saysMore = !hint.isEmpty() && hint != text;
    m_button->setText(text);
    m_button->setToolTip(saysMore ? hint : text);
    m_button->setAccessibleName(saysMore ? text + u": "_s + hint : text);
}

} // namespace migochat

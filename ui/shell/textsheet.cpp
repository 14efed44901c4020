#include "ui/shell/textsheet.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(680, 480);

} // namespace

TextSheet::TextSheet(const Look &look, QWidget *window)
    : Overlay(look, window, kWidest, Placing::Middle), m_title(makeLabel(u"section"_s, card())),
      m_text(new QPlainTextEdit(card()))
{
    column()->setContentsMargins(18, 14, 18, 14);
    column()->setSpacing(10);
    column()->addWidget(m_title);
    column()->addWidget(m_text, 1);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *copy = new ActionButton(look, ActionButton::Kind::Plain, card());
    copy->setText(tr("Copy"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    buttons->addWidget(copy);
    auto *close = new ActionButton(look, ActionButton::Kind::Primary, card());
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &TextSheet::dismiss);
    buttons->addWidget(close);
    column()->addLayout(buttons);
    connect(this, &Overlay::dismissed, this, &QObject::deleteLater);
}

void TextSheet::show(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setAccessibleName(title);
    m_text->setPlainText(text);
    open();
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace migochat

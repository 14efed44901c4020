#include "ui/inbox/askline.h"

#include "app/domain/clock.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/typedtime.h"
#include "ui/widgets/themed.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(420, 340);

} // namespace

AskLine::AskLine(const Look &look, QWidget *window)
    : Overlay(look, window, kWidest, Placing::Top), m_title(makeLabel(u"section"_s, card())),
      m_line(new QLineEdit(card())), m_echo(makeLabel(u"small"_s, card())), m_choices(new QListWidget(card()))
{
    column()->setContentsMargins(16, 14, 16, 14);
    column()->setSpacing(8);
    column()->addWidget(m_title);
    column()->addWidget(m_line);
    column()->addWidget(m_echo);
    column()->addWidget(m_choices, 1);
    m_echo->setWordWrap(true);
    m_choices->setFocusPolicy(Qt::NoFocus);
    m_choices->setUniformItemSizes(true);
    m_choices->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &AskLine::refresh);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        const QListWidgetItem *choice = m_choices->currentItem();
        take(choice && !choice->isHidden() ? choice->text() : m_line->text().trimmed());
    });
    connect(m_choices, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) { take(item->text()); });
}

void AskLine::ask(const Question &question)
{
    m_question = question;
    m_title->setText(question.title);
    m_line->setPlaceholderText(question.hint);
    m_line->setAccessibleName(question.title);
    m_choices->setAccessibleName(question.title);
    m_choices->clear();
    m_choices->addItems(question.choices);
    m_choices->setVisible(!question.choices.isEmpty());
    m_line->setText(question.text);
    refresh();
    open();
    fitContent();
    m_line->setFocus(Qt::PopupFocusReason);
    m_line->selectAll();
}

void AskLine::refresh()
{
    const QString typed = m_line->text().trimmed();
    QString echo = typed.isEmpty() || !m_question.echo ? QString() : m_question.echo(typed);
    if (echo.isEmpty() && !typed.isEmpty() && m_question.echo)
        echo = tr("Not understood. For example: %1").arg(isolated(m_question.hint));
    m_echo->setText(echo);
    m_line->setAccessibleDescription(m_echo->text());
    m_choices->setCurrentItem(nullptr);
    for (int row = 0; row < m_choices->count(); ++row)
        m_choices->item(row)->setHidden(!m_choices->item(row)->text().contains(typed, Qt::CaseInsensitive));
    fitContent();
}

void AskLine::take(const QString &text)
{
    if (text.isEmpty() || (m_question.echo && m_question.echo(text).isEmpty()))
        return;
    const auto answered = std::exchange(m_question.answered, {});
    dismiss();
    if (answered)
        answered(text);
}

void AskLine::askTime(const QString &title, const std::function<void(Instant)> &answered)
{
    ask({.title = title,
         .hint = tr("2d, 3h, tomorrow 10, sun 9am"),
         .echo =
             [this](const QString &text) {
                 const Instant now = look().clock.now();
                 const auto at = typedTime(text, now);
                 return at ? look().format.due(*at, now) : QString();
             },
         .answered =
             [this, answered](const QString &text) {
                 if (const auto at = typedTime(text, look().clock.now()))
                     answered(*at);
             }});
}

bool AskLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            int row = m_choices->currentRow() + step;
            while (row >= 0 && row < m_choices->count() && m_choices->item(row)->isHidden())
                row += step;
            if (row >= 0 && row < m_choices->count()) {
                m_choices->setCurrentRow(row);
                m_line->setAccessibleDescription(m_choices->currentItem()->text());
            }
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace migochat

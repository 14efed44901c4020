#include "ui/composer/sendlater.h"

#include "app/domain/clock.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/typedtime.h"
#include "ui/theme/zoomkeeper.h"
#include "ui/widgets/themed.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

SendLater::SendLater(const Look &look, QWidget *window)
    : Overlay(look, window, {420, 360}, Placing::Middle), m_title(makeLabel(u"section"_s, card())),
      m_field(new QLineEdit(card())), m_usual(new QListWidget(card())), m_meaning(makeLabel(u"muted"_s, card()))
{
    column()->setContentsMargins(16, 14, 16, 14);
    column()->setSpacing(10);
    column()->addWidget(m_title);
    column()->addWidget(m_field);
    column()->addWidget(m_meaning);
    column()->addWidget(m_usual);
    m_usual->setFocusPolicy(Qt::NoFocus);
    m_usual->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_meaning->setWordWrap(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &SendLater::refresh);
    connect(m_usual, &QListWidget::currentRowChanged, this, &SendLater::refresh);
    connect(m_usual, &QListWidget::itemClicked, this, &SendLater::accept);
}

void SendLater::ask()
{
    retranslate();
    m_field->clear();
    refresh();
    open();
    fitContent();
    m_field->setFocus(Qt::OtherFocusReason);
}

void SendLater::retranslate()
{
    m_title->setText(tr("Send later"));
    m_field->setPlaceholderText(tr("When? “tomorrow 10”, “2h”, “thursday 5pm”"));
    m_field->setAccessibleName(tr("When to send"));
    m_usual->setAccessibleName(tr("Usual times"));
    m_usual->clear();
    const Instant now = look().clock.now();
    for (const QString &usual : {u"1h"_s, u"3h"_s, u"tomorrow 10"_s, u"saturday 10"_s}) {
        const auto at = typedTime(usual, now);
        if (!at)
            continue;
        auto *item = new QListWidgetItem(look().format.due(*at, now), m_usual);
        item->setData(Qt::UserRole, toMsecs(*at));
    }
    ZoomKeeper::placesItself(*m_usual);
    m_usual->setFixedHeight(m_usual->count() * qMax(28, m_usual->sizeHintForRow(0)) + 4);
    m_usual->setCurrentRow(0);
}

std::optional<Instant> SendLater::wanted() const
{
    if (!m_field->text().trimmed().isEmpty())
        return typedTime(m_field->text(), look().clock.now());
    const QListWidgetItem *item = m_usual->currentItem();
    return item ? std::optional(fromMsecs(item->data(Qt::UserRole).toLongLong())) : std::nullopt;
}

void SendLater::refresh()
{
    const auto at = wanted();
    m_usual->setEnabled(m_field->text().trimmed().isEmpty());
    m_meaning->setText(
        at ? tr("Leaves %1, if the window is still open then").arg(isolated(look().format.due(*at, look().clock.now())))
           : tr("That is no time to come"));
}

void SendLater::accept()
{
    const auto at = wanted();
    if (!at)
        return;
    dismiss();
    Q_EMIT chosen(*at);
}

bool SendLater::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int count = qMax(1, m_usual->count());
        m_usual->setCurrentRow((m_usual->currentRow() + (key == Qt::Key_Down ? 1 : count - 1)) % count);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        accept();
        return true;
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace migochat

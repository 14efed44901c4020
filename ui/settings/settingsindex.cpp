#include "ui/settings/settingsindex.h"

#include "ui/widgets/themed.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString titleOf(const QWidget &card)
{
    const QList<QLabel *> labels = card.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->property("role") == u"section"_s)
            return label->text();
    }
    return {};
}

} // namespace

SettingsIndex::SettingsIndex(QWidget *parent) : QListWidget(parent)
{
    setProperty("role", u"index"_s);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    setAccessibleName(tr("Sections of the settings"));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (QWidget *card = cardAt(row))
            Q_EMIT chosen(card);
    });
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT chosen(cardAt(row(item))); });
}

QWidget *SettingsIndex::cardAt(int row) const
{
    return m_cards.value(row, nullptr);
}

void SettingsIndex::setCards(const QList<QWidget *> &cards)
{
    const QSignalBlocker quiet(this);
    const QWidget *marked = cardAt(currentRow());
    m_cards.clear();
    clear();
    for (QWidget *card : cards) {
        if (card->isHidden())
            continue;
        m_cards.append(card);
        addItem(titleOf(*card));
    }
    mark(marked);
}

void SettingsIndex::mark(const QWidget *card)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(static_cast<int>(m_cards.indexOf(card)));
}

void SettingsIndex::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Sections of the settings"));
}

void SettingsIndex::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QListWidget::keyPressEvent(event);
    if (QWidget *card = cardAt(currentRow()))
        Q_EMIT entered(card);
}

} // namespace migochat

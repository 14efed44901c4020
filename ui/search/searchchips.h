#pragma once

#include "app/store/search.h"
#include "ui/widgets/look.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QMenu;
class QToolButton;

namespace migochat {

class FlowLayout;

/// What narrows the search: who wrote, on which channel, what it holds, when, which stage, whose. Each is a button
/// with a menu, or a switch for what is or is not; a chosen one says what it is set to.
class SearchChips final : public QWidget
{
    Q_OBJECT

public:
    struct Owner {
        StaffId id;
        QString name;
    };

    explicit SearchChips(const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] const search::Filter &filter() const { return m_filter; }
    void setFilter(const search::Filter &filter);
    /// Without owners that chip is hidden.
    void setOwners(const QList<Owner> &owners);

Q_SIGNALS:
    void changed(); ///< by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class When { Ever, Today, Week, Month, Year, Between };
    enum Chip { FromChip, ChannelChip, HoldsChip, LinkChip, WhenChip, StageChip, OwnerChip, ChipCount };

    [[nodiscard]] QToolButton *button(Chip chip) const { return m_buttons.at(chip); }
    void build(Chip chip);
    void fillMenu(Chip chip, QMenu &menu);
    void fillWhen(QMenu &menu);
    void askDays();
    void setDays(QDate first, QDate last);
    void offer(QMenu &menu, const QString &text, bool on, std::function<void()> choose);
    void apply();
    void refresh();
    void setWhen(When when);
    [[nodiscard]] QString valueOf(Chip chip) const;
    [[nodiscard]] QString daysInWords() const;
    [[nodiscard]] static QString nameOf(Chip chip);
    [[nodiscard]] static QString fromName(search::From from);
    [[nodiscard]] static QString holdsName(search::Holds holds);
    [[nodiscard]] static QString whenName(When when);

    const Look m_look;
    search::Filter m_filter;
    When m_when = When::Ever;
    QDate m_first; ///< When::Between
    QDate m_last;
    QList<Owner> m_owners;
    FlowLayout *m_flow;
    QList<QToolButton *> m_buttons;
    QToolButton *m_clear;
};

} // namespace migochat

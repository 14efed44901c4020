#pragma once

#include "app/domain/id.h"
#include "ui/widgets/look.h"

#include <QList>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace migochat {

class ActionButton;
class PinEntry;

/// What a locked window shows: whose PIN opens it, who else could, and that customers are still heard.
class LockPage final : public QWidget
{
    Q_OBJECT

public:
    struct Person {
        StaffId id;
        QString name; ///< empty: nobody gave one yet
        friend bool operator==(const Person &, const Person &) = default;
    };

    explicit LockPage(const Look &look, QWidget *parent = nullptr);

    /// Whose PIN is asked for, and whose could be.
    void setPeople(const QString &name, const QList<Person> &others);
    void setReceiving(bool receives);
    [[nodiscard]] PinEntry &entry() const { return *m_entry; }

Q_SIGNALS:
    void picked(migochat::StaffId staff);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showList(bool shown);
    void pick(const QListWidgetItem *item);
    void retranslate();

    QLabel *m_title;
    PinEntry *m_entry;
    ActionButton *m_else;
    QListWidget *m_list;
    QLabel *m_agent;
    QList<Person> m_others;
    bool m_receives = true;
};

} // namespace migochat

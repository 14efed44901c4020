#pragma once

#include "ui/widgets/look.h"

#include <QDate>
#include <QWidget>

class QCalendarWidget;
class QLabel;

namespace migochat {

class ActionButton;

/// Two calendars, weeks from Saturday: from the one day to the other, both included. Days of this computer's place.
class DayRange final : public QWidget
{
    Q_OBJECT

public:
    DayRange(const Look &look, QDate first, QDate last, QWidget *parent = nullptr);

    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;

Q_SIGNALS:
    void chosen(QDate first, QDate last);

private:
    struct Side {
        QLabel *label = nullptr;
        QCalendarWidget *calendar = nullptr;
    };
    [[nodiscard]] Side buildSide(const QString &name, QDate day);
    void choose();

    Side m_from;
    Side m_to;
};

} // namespace migochat

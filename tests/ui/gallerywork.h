#pragma once

#include <QString>

namespace migochat {

class MainWindow;

/// Tasks and product questions, for pictures: tasks (in the list and as a notice), drawer (the panel of a narrow window),
/// questions, noquestions, product, asked (in the panel), picture (large over the window). False for another word.
bool showWork(MainWindow &window, const QString &state);

} // namespace migochat
